import { setFlagsFromString } from "node:v8";

/**
 * Lets V8's young generation grow no further. What a listing of millions leaves behind dies within one answer, so that a
 * larger one would hold nothing but more of it, tens of MB; by default V8 grows it to two times 16 or 32 MB.
 */
export function keepYoungGeneration(): void {
  setFlagsFromString("--semi-space-growth-factor=1"); // read anew each time that it would grow
}
