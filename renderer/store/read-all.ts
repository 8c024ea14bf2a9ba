import type { ApiError } from '../../shared/api/errors.ts';
import { ok, type Result } from '../../shared/result.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string | undefined };

export type PageAsked = { readonly limit: number; readonly after?: string };

const MOST = 1_000;

/** All rows of a list of the contract, page after page. */
export const readAll = async <Row>(
  readPage: (asked: PageAsked) => Promise<Result<Page<Row>, ApiError>>,
): Promise<Result<Row[], ApiError>> => {
  const rows: Row[] = [];
  let asked: PageAsked = { limit: MOST };
  for (;;) {
    const page = await readPage(asked);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    if (page.value.next === undefined) return ok(rows);
    asked = { limit: MOST, after: page.value.next };
  }
};
