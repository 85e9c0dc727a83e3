import type { Sentences } from "./sentences";
import { filled, placeholdersOf, templateOf, type Template } from "./template";

/** Looks sentences up in a table, those with something put in too. */
export function germanBy(sentences: Sentences, reason: (why: string) => string): (said: string) => string | undefined {
  let made: readonly Template[] | undefined;
  return (said) => {
    if (Object.hasOwn(sentences, said)) return sentences[said];
    made ??= templatesOf(sentences);
    for (const template of made) {
      const german = said.startsWith(template.start) ? filled(template, said, reason) : undefined;
      if (german !== undefined) return german;
    }
    return undefined;
  };
}

/** Longer sentences first: a part of one may be another. */
function templatesOf(sentences: Sentences): Template[] {
  return Object.entries(sentences)
    .filter(([english]) => placeholdersOf(english).length > 0)
    .map(([english, german]) => templateOf(english, german))
    .sort((one, other) => other.fixed - one.fixed);
}
