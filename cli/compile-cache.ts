import { enableCompileCache } from "node:module";

/** Node keeps what it has compiled: the command starts in two thirds of the time. To be imported before all else. */
enableCompileCache?.();
