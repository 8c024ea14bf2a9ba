import { settingsSchema } from '../../shared/domain/settings.ts';
import { noChanges } from '../../shared/keys/bindings.ts';
import type { App } from '../core/app.ts';
import { setMenu } from './menu.ts';

/** Shows the menu with the keys as they are, and anew when they are changed; the function given back ends that. */
export const keepMenu = async (
  app: Pick<App, 'call' | 'onChanged'>,
  platform: NodeJS.Platform,
): Promise<() => void> => {
  const show = async (): Promise<void> => {
    const answer = await app.call('settings.get', {});
    const settings = settingsSchema.safeParse(answer.ok ? answer.value : undefined);
    setMenu(platform, settings.success ? settings.data.keys : noChanges);
  };
  await show();
  return app.onChanged(({ rows }) => {
    if (rows.some(({ noun }) => noun === 'setting')) void show();
  });
};
