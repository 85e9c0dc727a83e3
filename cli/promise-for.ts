import { choosePromise, type ChosenPromise } from "../catalogue/promise/choose";
import { liveOnlyRules } from "../policies/live/rules";
import { rules } from "../policies/rules";
import { stackSetting } from "../policies/stack-setting";
import type { RecordOptions } from "./options";

/** The promise of a command. Without a project there is no stack's configuration that could name one. */
export function promiseFor(
  options: Pick<RecordOptions, "promise">,
  { folder, project, stack }: { folder: string; project?: string; stack?: string | undefined },
): ChosenPromise {
  const named = options.promise ?? process.env["TOMGUARD_PROMISE"];
  return choosePromise(
    {
      named,
      configured: project === undefined ? undefined : stackSetting(project, stack, "tomguard:promise"),
      project,
      folder: named ? process.cwd() : folder,
    },
    { ruleIds: [...rules, ...liveOnlyRules].map((rule) => rule.id) },
  );
}
