import { Bookmark, type ParagraphChild } from 'docx';
import { MEETING_PROPERTY, markOf, VERSION_PROPERTY } from '../../marks.ts';
import type { MinutesDocument } from '../../model.ts';

type Children = readonly ParagraphChild[];

/** A paragraph's runs between the invisible mark of the block that they were printed from, where it has one. */
export const withMark = (children: Children, source: string | undefined): Children => {
  if (source === undefined) return children;
  return [new Bookmark({ id: markOf(source), children })];
};

type Property = { readonly name: string; readonly value: string };

/** What the file says, to programs alone, of the minutes that it was made from. */
export const originProperties = ({ origin }: MinutesDocument): readonly Property[] => {
  if (origin === undefined) return [];
  const { meetingId, versionId } = origin;
  return [
    { name: MEETING_PROPERTY, value: meetingId },
    ...(versionId === undefined ? [] : [{ name: VERSION_PROPERTY, value: versionId }]),
  ];
};
