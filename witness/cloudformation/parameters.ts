import { sealed, untold } from "../pulumi/value";
import type { Branch } from "./branches";
import { wordOf, type Parameter, type Template } from "./template";

/** Parameters by name, as raw values: what leads to this branch, else their default; else only the deploy knows. */
export function parametersIn(template: Template, branch: Branch): ReadonlyMap<string, unknown> {
  return new Map(
    [...template.parameters].map(([name, parameter]) => {
      const given = branch.parameters.has(name) ? branch.parameters.get(name) : parameter.default;
      return [name, given === undefined ? later(name, parameter) : typed(given, parameter)];
    }),
  );
}

function later(name: string, { secret }: Parameter): unknown {
  return secret ? sealed() : untold(`the parameter ${name} has no default; its value is chosen by whoever deploys`);
}

/** The default of a parameter of Parameter Store is the parameter's name there. */
function typed(value: unknown, { type }: Parameter): unknown {
  if (type.startsWith("AWS::SSM::")) return untold("its value is read from Parameter Store by the deploy");
  if (type !== "CommaDelimitedList" && !type.startsWith("List<")) return value;
  return divided(wordOf(value));
}

/** The items of a list as parameters have it, with commas. */
export function divided(list: string): string[] {
  return list.split(",").map((each) => each.trim());
}
