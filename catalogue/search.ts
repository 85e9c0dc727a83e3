import { allCategories, allMeasures, type Measure } from "./measures";
import { allOrganisations, type OrganisationId, type Statement } from "./organisations";
import { nearest } from "./promise/nearest";

/** What a search has found, the best first. */
export interface Found {
  measures: Measure[];
  statements: FoundStatement[];
}

export interface FoundStatement {
  organisation: OrganisationId;
  statement: Statement;
}

/**
 * Measures and sentences in which every one of the words occurs, in either language or in an id or reference. Capitals
 * don't count, nor does how an umlaut is written: `loeschung`, `Löschung` and `LOSCHUNG` find the same.
 */
export function search(words: readonly string[]): Found {
  const wanted = words.flatMap((each) => plain(each).split(/\s+/)).filter((each) => each !== "");
  if (wanted.length === 0) return { measures: [], statements: [] };
  const headings = new Map(allCategories().map(({ id, title }) => [id, `${title.de} ${title.en}`]));
  return {
    measures: ranked(allMeasures(), wanted, ({ id, title, text, category, articles, iso27001, c5 }) => [
      [id, title.de, title.en],
      [text.de, text.en, headings.get(category) ?? "", ...articles, ...iso27001, ...c5],
    ]),
    statements: ranked(allStatements(), wanted, ({ statement: { id, text, section, note, measures, articles } }) => [
      [id, text.de, text.en],
      [section, note?.de ?? "", note?.en ?? "", ...measures, ...articles],
    ]),
  };
}

/** Every sentence with its organisation, in the order of the documents. */
export function allStatements(): FoundStatement[] {
  return allOrganisations().flatMap(({ id, statements }) =>
    statements.map((statement) => ({ organisation: id, statement })),
  );
}

/** Ids of measures and sentences that were probably meant by one that there is not; at most three. */
export function nearestIds(written: string): string[] {
  const wanted = plain(written);
  const ids = [...allMeasures().map(({ id }) => id), ...allStatements().map(({ statement }) => statement.id)];
  const containing = wanted.length < 3 ? [] : ids.filter((id) => plain(id).includes(wanted));
  return [...new Set([nearest(written, ids) ?? [], containing].flat())].slice(0, 3);
}

/** Items with all of the words, those first that have them in their first texts. */
function ranked<T>(items: readonly T[], words: readonly string[], texts: (item: T) => [string[], string[]]): T[] {
  const rated = items.flatMap((item) => {
    const [first, more] = texts(item).map((each) => plain(each.join(" \n ")));
    if (words.every((word) => first?.includes(word))) return [{ item, rank: 0 }];
    return words.every((word) => first?.includes(word) || more?.includes(word)) ? [{ item, rank: 1 }] : [];
  });
  return rated.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
}

/** The same for all spellings of a word: small letters, `ä`, `ae` and `a` alike, accents left out. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replaceAll("ue", "u")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
