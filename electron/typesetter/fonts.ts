import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** The faces that documents are set in: whole fonts with the measures of Arial, and free to be carried in a file. */
export const readFonts = (): Buffer[] => {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`)));
};
