import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project";

/**
 * The official language host tells the engine that a program needs the AWS plugin in the version of @pulumi/aws, and the
 * engine downloads it before it looks at PULUMI_DEBUG_PROVIDERS. A plugin folder of that version satisfies it. What
 * stands in it is never started.
 */
export function stubOfficialPlugin(folder: string): void {
  const { version } = JSON.parse(
    readFileSync(join(projectRoot(), "node_modules", "@pulumi", "aws", "package.json"), "utf8"),
  ) as { version: string };
  const plugin = join(folder, "home", "plugins", `resource-aws-v${version.replace(/^v/, "")}`);
  mkdirSync(plugin, { recursive: true });
  const refuse =
    "#!/bin/sh\necho 'The sandbox has its own AWS provider; PULUMI_DEBUG_PROVIDERS has to name it.' >&2\nexit 1\n";
  writeFileSync(join(plugin, "pulumi-resource-aws"), refuse, { mode: 0o755 });
}
