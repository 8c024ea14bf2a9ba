import { BorderStyle, type IBorderOptions } from 'docx';
import { CONFIDENTIAL_INK } from './look.ts';

/** The bar at the left of confidential text and tables, over all pages that they run on. */
export const BAR: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, space: 8, color: CONFIDENTIAL_INK };
