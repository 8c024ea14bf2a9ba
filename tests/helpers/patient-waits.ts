import { configure } from '@testing-library/react';

// How long a page takes on a machine that has other things to do is no matter of the tests that wait for it: a second, as
// usual, now and then was too short. What never comes still fails, before the time of the whole test is over.
configure({ asyncUtilTimeout: 10_000 });
