import { getBody, getBodyRules } from '../../../db/bodies.ts';
import { chooseTemplate, findTemplate, removeTemplate, templateOf } from '../../../db/body-templates.ts';
import { refusal } from '../../../db/errors.ts';
import { logoOf } from '../../../db/kept-files.ts';
import type { templatesApi } from '../../../shared/api/templates.ts';
import { buildMinutesDocument } from '../../../shared/minutes-document/build/build-minutes-document.ts';
import { formatRow } from '../../../shared/minutes-document/formats.ts';
import { sampleRecord } from '../../../shared/minutes-document/sample-record.ts';
import { readTemplate } from '../../../shared/minutes-document/writers/docx/template/check-template.ts';
import { writeSampleTemplate } from '../../../shared/minutes-document/writers/docx/template/sample-template.ts';
import type { HandlersOf } from '../handler.ts';
import { keptFile } from '../kept-file.ts';
import { later } from '../later.ts';

const { mediaType } = formatRow('docx');

export const templateHandlers = {
  'templates.get': (db, { bodyId }) => {
    const template = findTemplate(db, getBody(db, bodyId).id);
    return template ? { template } : {};
  },
  'templates.file': (db, { bodyId }) => {
    const template = templateOf(db, getBody(db, bodyId).id);
    if (!template) throw refusal('notFound', 'This body has no Word template.', 'bodyId');
    return keptFile({ ...template, mediaType });
  },
  'templates.sample': (db, { bodyId }) => {
    const body = getBody(db, bodyId);
    const wishes = { forms: getBodyRules(db, bodyId).forms, logo: logoOf(db, body.houseStyle), kind: 'draft' as const };
    const document = buildMinutesDocument(sampleRecord(body, wishes));
    return later(async () =>
      keptFile({ fileName: 'Minutes template.docx', mediaType, bytes: await writeSampleTemplate(document) }),
    );
  },
  'templates.choose': (db, { bodyId, fileName, base64 }) => {
    const bytes = Buffer.from(base64, 'base64');
    const read = readTemplate(bytes);
    if (!read.ok) throw refusal('refused', `${fileName} ${read.error}`, 'base64');
    chooseTemplate(db, { bodyId, fileName, bytes });
    return {};
  },
  'templates.remove': (db, { bodyId }) => {
    removeTemplate(db, bodyId);
    return {};
  },
} satisfies HandlersOf<typeof templatesApi>;
