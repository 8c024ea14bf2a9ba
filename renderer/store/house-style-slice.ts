import type { StateCreator } from 'zustand/vanilla';
import { type ApiError, apiError } from '../../shared/api/errors.ts';
import type { Body } from '../../shared/domain/body.ts';
import type { Logo } from '../../shared/domain/house-style.ts';
import { base64Bytes, imageTypeOf, type KeptImage } from '../../shared/domain/kept-image.ts';
import type { BodyId } from '../../shared/ids.ts';
import type { MinutesPort } from './minutes-slice.ts';
import type { AppState } from './store.ts';

/** What a house style takes from files. */
export type HouseStyleSlice = {
  /** Lets the person choose an image and makes it the logo of a body; answers with why it could not. */
  chooseLogo(id: BodyId): Promise<ApiError | undefined>;
};

const NEW_LOGO = { height: 18, align: 'left' } as const;

const withLogo = (body: Body, image: string): Body => {
  const logo: Logo = { ...NEW_LOGO, description: `Logo of the ${body.name}`, ...body.houseStyle?.logo, image };
  return { ...body, houseStyle: { ...body.houseStyle, logo } };
};

const noImage = (name: string): ApiError =>
  apiError('refused', `${name} is no PNG or JPEG image. Save it as one of these, then choose it again.`);

export const houseStyleSlice =
  ({ client, files }: MinutesPort): StateCreator<AppState, [], [], HouseStyleSlice> =>
  (_set, get) => {
    const keep = (image: KeptImage) =>
      get().runUnlisted((editId) => client.call('bodies.keepImage', { editId, image }));

    return {
      chooseLogo: async (id) => {
        const opened = await files.openBytes('image');
        if (!opened.ok) return opened.error;
        if (!opened.value) return undefined;
        const { name, base64 } = opened.value;
        const mediaType = imageTypeOf(base64Bytes(base64));
        if (!mediaType) return noImage(name);
        const kept = await keep({ mediaType, base64 });
        if (!kept.ok) return kept.error;
        const { image } = kept.value;
        const said = `${name} is the logo`;
        return get().changeBody(id, ({ body, rules }) => ({ body: withLogo(body, image), rules }), { said });
      },
    };
  };
