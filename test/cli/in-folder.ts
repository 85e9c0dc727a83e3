import { tomguard as run, type Ran } from "./run";

/** Runs the command line in this process, in English, with that folder as the working directory. */
export async function tomguard(args: readonly string[], folder = process.cwd()): Promise<Ran> {
  const before = { folder: process.cwd(), language: process.env["TOMGUARD_LANG"] };
  process.chdir(folder);
  process.env["TOMGUARD_LANG"] = "en";
  try {
    return await run(...args);
  } finally {
    process.chdir(before.folder);
    if (before.language === undefined) delete process.env["TOMGUARD_LANG"];
    else process.env["TOMGUARD_LANG"] = before.language;
  }
}
