import { z } from 'zod';

// Else zod tries whether the page may compile code, which its policy forbids and reports. Schemas ask as soon as they
// are made, so this has to be imported before all of them.
z.config({ jitless: true });
