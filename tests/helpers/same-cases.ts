import fc from 'fast-check';
import { isLong } from './form.ts';

// A change is judged by the same made-up cases each time; the long form looks for new ones.
if (!isLong) fc.configureGlobal({ seed: 20270512 });
