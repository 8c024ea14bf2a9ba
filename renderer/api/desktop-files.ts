import type { Bridge } from '../../shared/api/bridge.ts';
import { type ApiError, apiErrorSchema } from '../../shared/api/errors.ts';
import { err, type Result } from '../../shared/result.ts';
import { offline } from './envelope.ts';
import type { Files } from './files.ts';

/** An answer as it is; anything but an envelope counts as none. */
const answered = async <Value>(asked: Promise<Result<Value, ApiError>>): Promise<Result<Value, ApiError>> => {
  try {
    const answer = await asked;
    return answer.ok || apiErrorSchema.safeParse(answer.error).success ? answer : err(offline());
  } catch {
    return err(offline());
  }
};

/** Files by the native dialogs of a window of our own. */
export const createDesktopFiles = (bridge: Bridge): Files => ({
  open: () => answered(bridge.openFile()),
  openBytes: (kind) => answered(bridge.openBytes(kind)),
  choosePlace: (fileName) => answered(bridge.choosePlace(fileName)),
  chooseFolder: (folder) => answered(bridge.chooseFolder(folder)),
  saveFolder: ({ token }, folder, files) =>
    answered(
      bridge.saveFolder(token, {
        folder,
        files: files.map(({ fileName: name, base64 }) => ({ name, base64 })),
      }),
    ),
  save: ({ token }, { base64 }) => answered(bridge.saveFile(token, base64)),
});
