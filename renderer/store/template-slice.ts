import type { StateCreator } from 'zustand/vanilla';
import type { ApiError } from '../../shared/api/errors.ts';
import type { DocumentFile } from '../../shared/api/minutes.ts';
import type { BodyTemplate } from '../../shared/domain/body-template.ts';
import type { BodyId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { errorOf } from './change-row.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** The Word template of the body that is on the screen. */
export type TemplateSlice = {
  /** Undefined until it was asked for; null where the body has none. */
  readonly bodyTemplate: BodyTemplate | null | undefined;
  fetchTemplate(id: BodyId): Promise<void>;
  /** Lets the person choose a Word file and makes it the template; answers with why it could not. */
  chooseTemplate(id: BodyId): Promise<ApiError | undefined>;
  removeTemplate(id: BodyId): Promise<ApiError | undefined>;
  /** Saves the template as it was chosen. */
  saveTemplate(id: BodyId, fileName: string): Promise<ApiError | undefined>;
  /** Saves a template to begin with, in the style of the body. */
  saveSampleTemplate(id: BodyId, fileName: string): Promise<ApiError | undefined>;
};

export const templateSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], TemplateSlice> =>
  (set, get) => {
    let shown: BodyId | undefined;

    const save = async (
      fileName: string,
      make: () => Promise<Result<DocumentFile, ApiError>>,
    ): Promise<ApiError | undefined> => {
      const place = await files.choosePlace(fileName);
      if (!place.ok) return place.error;
      if (!place.value) return undefined;
      const file = await make();
      if (!file.ok) return file.error;
      const saved = await files.save(place.value, file.value);
      if (!saved.ok) return saved.error;
      get().sayQuietly(`Saved as ${place.value.name}`);
      return undefined;
    };

    return {
      bodyTemplate: undefined,
      fetchTemplate: async (bodyId) => {
        if (bodyId !== shown) set({ bodyTemplate: undefined });
        shown = bodyId;
        const answer = await client.call('templates.get', { bodyId });
        if (answer.ok && bodyId === shown) set({ bodyTemplate: answer.value.template ?? null });
      },
      chooseTemplate: async (bodyId) => {
        const opened = await files.openBytes('template');
        if (!opened.ok) return opened.error;
        if (!opened.value) return undefined;
        const { name: fileName, base64 } = opened.value;
        const send = get().runEdit(
          (editId) => client.call('templates.choose', { editId, bodyId, fileName, base64 }),
          `${fileName} is the template`,
        );
        return errorOf(await send);
      },
      removeTemplate: async (bodyId) =>
        errorOf(
          await get().runEdit((editId) => client.call('templates.remove', { editId, bodyId }), 'Template taken out'),
        ),
      saveTemplate: (bodyId, fileName) => save(fileName, () => client.call('templates.file', { bodyId })),
      saveSampleTemplate: (bodyId, fileName) => save(fileName, () => client.call('templates.sample', { bodyId })),
    };
  };
