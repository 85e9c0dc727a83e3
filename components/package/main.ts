import * as pulumi from "@pulumi/pulumi";
import { ComponentPackage } from "./provider";

/* The plugin as a process. `PulumiPlugin.yaml` beside this file leads the engine here. */

void pulumi.provider.main(new ComponentPackage(), process.argv.slice(2));
