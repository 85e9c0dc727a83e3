import * as pulumi from "@pulumi/pulumi";
import { stackNamed } from "./stacks";

/** The program of every stack here: the stack's name says which company is deployed. */
export = stackNamed(pulumi.getStack())();
