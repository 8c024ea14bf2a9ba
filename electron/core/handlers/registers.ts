import { fixNumbers } from '../../../db/document-source.ts';
import { fixActions, listHandOutNumbers } from '../../../db/hand-out.ts';
import type { registersApi } from '../../../shared/api/registers.ts';
import type { HandlersOf } from '../handler.ts';
import { later } from '../later.ts';
import { sayThatNumbersAreFixed } from '../numbers-fixed.ts';
import { refuseTooLong, registerFile } from '../registers/register-file.ts';
import { registerMaking } from '../registers/register-making.ts';

export const registerHandlers = {
  'registers.facts': (db, { order }) => {
    const { facts, provisional, provisionalBetween } = registerMaking(db, order);
    const numbers = provisional.flatMap((id) => listHandOutNumbers(db, id));
    const moving = numbers.filter(({ frozen }) => !frozen).length;
    return { ...facts, newNumbers: moving + provisionalBetween.length };
  },
  /** The numbers are fixed inside the transaction; the file is made from what was there at that moment. */
  'registers.handOut': (db, { order, format }) => {
    const before = registerMaking(db, order);
    refuseTooLong(before.table, format);
    fixNumbers(db, before.provisional);
    fixActions(db, before.provisionalBetween);
    const isFixed = before.provisional.length + before.provisionalBetween.length > 0;
    const making = isFixed ? registerMaking(db, order) : before;
    const madeAt = db.at;
    return later((typesetter) => {
      const made = registerFile(making, { format, madeAt, typesetter });
      return isFixed ? made.catch(sayThatNumbersAreFixed) : made;
    });
  },
} satisfies HandlersOf<typeof registersApi>;
