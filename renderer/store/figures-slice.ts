import type { StateCreator } from 'zustand/vanilla';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { ActionFigures } from '../../shared/domain/action-figures.ts';
import { ok } from '../../shared/result.ts';
import { type Delivery, deliver } from './delivery.ts';
import type { MinutesPort } from './minutes-slice.ts';
import { valueIn } from './register-view.ts';
import type { AppState } from './store.ts';

/** What the pictures above the register are drawn from. */
export type FiguresSlice = {
  readonly actionFigures: ActionFigures | undefined;
  readonly pictureDelivery: Delivery;
  /** Of the body with this code; of all of them where it is empty. */
  fetchFigures(body: string): Promise<void>;
  /** Saves a picture, or its table, where the person says. */
  savePicture(fileName: string, make: () => Promise<DocumentFile>): Promise<void>;
};

export const figuresSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], FiguresSlice> =>
  (set, get) => ({
    actionFigures: undefined,
    pictureDelivery: { kind: 'none' },
    fetchFigures: async (body) => {
      const wanted = { asOf: get().today(), ...(body === '' ? {} : { body }) };
      const figures = await client.call('actions.figures', wanted);
      if (figures.ok && body === valueIn(get().registerView, 'body')) set({ actionFigures: figures.value });
    },
    savePicture: async (fileName, make) => {
      set({ pictureDelivery: { kind: 'working' } });
      const pictureDelivery = await deliver(files, { kind: 'copied', fileName, make: async () => ok(await make()) });
      set({ pictureDelivery });
    },
  });
