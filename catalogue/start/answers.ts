import type { PromiseFile } from "../promise/schema";

/**
 * What a new promise is made from: the parts of the file that nobody can decide for a company. Values are as people
 * wrote them; the promise's own loader says what is wrong with them.
 */
export type Answers = Pick<PromiseFile, "organisation" | "residency" | "retention" | "backups" | "processors">;

type DataClass = NonNullable<PromiseFile["retention"]>[string];
type Processor = NonNullable<PromiseFile["processors"]>[number];

/** A flag that can't be read; `usage` is how it is written. */
export interface Unread {
  written: string;
  usage: string;
}

const classUsage =
  'order-files="14 days after upload because complaints", or invoices="at least 10 years because § 147 AO"';
const processorUsage = '"name; country; task", or "name; country; task; dpf until 2027-06-30"';

/** `order-files=14 days after upload because complaints`: a data class with its period, in words. */
export function classIn(written: string): [name: string, dataClass: DataClass] | Unread {
  const [, name = "", least, keep = "", after, because] =
    /^\s*([^=]+?)\s*=\s*(at least )?(.+?)(?: after (\S+?))?(?: because (.+?))?\s*$/.exec(written) ?? [];
  if (name === "") return { written, usage: classUsage };
  return [
    name,
    {
      keep,
      // The loader knows which events there are, and says so.
      ...(after !== undefined && { after: after as NonNullable<DataClass["after"]> }),
      ...(because !== undefined && { because }),
      ...(least !== undefined && { "at-least": true }),
    },
  ];
}

/** `Muster Mail Inc.; US; sends order confirmations; dpf until 2027-06-30`. */
export function processorIn(written: string): Processor | Unread {
  const [name = "", country = "", task = "", transfer, ...more] = written.split(";").map((part) => part.trim());
  const [, mechanism, until] = /^(\S+)(?: until (\S+))?$/.exec(transfer ?? "none-needed") ?? [];
  if (name === "" || country === "" || task === "" || more.length > 0 || mechanism === undefined) {
    return { written, usage: processorUsage };
  }
  return {
    name,
    country,
    task,
    // As above: the loader knows the mechanisms.
    ...(transfer !== undefined && { mechanism: mechanism as NonNullable<Processor["mechanism"]> }),
    ...(until !== undefined && { "valid-until": until }),
  };
}

export function isUnread(read: object): read is Unread {
  return "usage" in read;
}
