import { delimiter, dirname, join } from "node:path";
import type { Engine } from "./engine/engine";
import { compiledFile, projectRoot } from "./project";

/** Credentials that are valid nowhere but in moto. */
export const testCredentials = {
  AWS_ACCESS_KEY_ID: "testing",
  AWS_SECRET_ACCESS_KEY: "testing",
  AWS_SESSION_TOKEN: "testing",
};

/** What could lead a program out of the sandbox, to a real account or a real backend, or change what the engine does. */
const leftOut = /^(AWS_|PULUMI_)/;

/** The environment of everything in a sandbox that is not a Pulumi command: the user's, without a way to a real cloud. */
export function cleanEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !leftOut.test(name))),
    ...testCredentials,
    // AWS's SDKs read these files, and ask the machine's metadata service, when something is missing in the environment.
    AWS_CONFIG_FILE: join(folder, "no-aws-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-aws-credentials"),
    AWS_EC2_METADATA_DISABLED: "true",
    ...withoutProxy(),
  };
}

/** The environment for `pulumi` and for programs that use the Automation API. AWS_REGION is left out on purpose: a region that was forgotten has to be noticed. */
export function pulumiEnvironment(parts: {
  folder: string;
  engine: Engine;
  provider?: number | undefined;
  endpoint?: string | undefined;
}): Record<string, string> {
  const { folder, engine, provider, endpoint } = parts;
  const env = cleanEnvironment(folder);
  const path = [dirname(engine.command), join(projectRoot(), "node_modules", ".bin"), process.env["PATH"] ?? ""].join(
    delimiter,
  );
  return Object.fromEntries(
    Object.entries({
      ...env,
      PATH: path,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
      PULUMI_CONFIG_PASSPHRASE: "sandbox",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      // The state is written at the end, not twice a resource: nobody goes on from where a sandbox broke off. Half of the
      // engine's time, and most of it in a `destroy`.
      PULUMI_SKIP_CHECKPOINTS: "true",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      ...(provider !== undefined && { PULUMI_DEBUG_PROVIDERS: `aws:${provider}` }),
      ...(endpoint !== undefined && { AWS_ENDPOINT_URL: endpoint }),
      // Read by the launcher beside a CLI that was built here; the official CLI has its own host.
      TOMGUARD_NODE: process.execPath,
      TOMGUARD_LANGUAGE_HOST: compiledFile("engine", "language-host.js"),
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** gRPC and the SDKs would otherwise ask a company's proxy for 127.0.0.1. */
function withoutProxy(): NodeJS.ProcessEnv {
  const local = [process.env["NO_PROXY"] ?? process.env["no_proxy"], "127.0.0.1", "localhost"]
    .filter(Boolean)
    .join(",");
  return { NO_PROXY: local, no_proxy: local };
}
