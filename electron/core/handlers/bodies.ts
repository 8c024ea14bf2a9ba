import { getBodySheet, listBodies } from '../../../db/bodies.ts';
import { keepImage } from '../../../db/kept-files.ts';
import { saveBody } from '../../../db/save-body.ts';
import { saveSeats } from '../../../db/seats.ts';
import type { bodiesApi } from '../../../shared/api/bodies.ts';
import { cleanImage } from '../../../shared/domain/clean-image.ts';
import type { HandlersOf } from '../handler.ts';

export const bodyHandlers = {
  'bodies.list': (db, input) => listBodies(db, input),
  'bodies.get': (db, { bodyId }) => getBodySheet(db, bodyId),
  'bodies.save': (db, { body, rules, renamed }) => {
    saveBody(db, { body, rules, renamed });
    return { bodyId: body.id };
  },
  'bodies.keepImage': (db, { image }) => ({ image: keepImage(db, cleanImage(image)) }),
  'seats.save': (db, { bodyId, seats }) => {
    saveSeats(db, { bodyId, seats });
    return {};
  },
} satisfies HandlersOf<typeof bodiesApi>;
