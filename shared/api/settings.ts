import { z } from 'zod';
import { settingsSchema } from '../domain/settings.ts';
import { read, write } from './method.ts';

export const settingsApi = {
  /** All settings; what was never set is as usual. */
  'settings.get': read({}, settingsSchema),
  /** Sets what is given and leaves the rest as it is. */
  'settings.save': write({ settings: z.strictObject(settingsSchema.shape).partial() }, z.object({})),
};
