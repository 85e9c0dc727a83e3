import { makeOnce } from "../cache";
import type { Progress } from "../progress";
import type { Engine } from "./engine";
import { buildGo, type GoProgram } from "./go-build";

/** Its module asks for engine libraries of its own version; host and engine speak gRPC, so that they need not be the same. */
const version = "1.32.0";
const host: GoProgram = {
  name: "Pulumi's YAML language host",
  package: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
  module: ["engine", "yaml"],
  output: "pulumi-language-yaml",
  ldflags: `-s -w -X github.com/pulumi/pulumi-yaml/pkg/version.Version=v${version}`,
};

/**
 * The folder to have on the PATH for programs in YAML: none where the official distribution brings the host, else one of
 * the cache, built from the Go module proxy once a machine (about a minute beside a CLI that was built here).
 * @throws Error where there is no Go, or a module can't be had
 */
export async function yamlHost(engine: Engine, progress: Progress): Promise<string | undefined> {
  if (engine.way !== "build") return undefined;
  return makeOnce(`yaml-host-${version}-${process.platform}-${process.arch}`, progress, (folder) =>
    buildGo(host, folder, progress),
  );
}
