import { Lexer } from "yaml";

/** Whether every comment of the one YAML text is in the other, in the same order; more may have been added. */
export function keepsComments(before: string, after: string): boolean {
  const rest = commentsIn(after);
  return commentsIn(before).every((comment) => {
    const at = rest.indexOf(comment);
    rest.splice(0, at + 1);
    return at !== -1;
  });
}

function commentsIn(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith("#")).map((comment) => comment.trimEnd());
}
