import * as pulumi from "@pulumi/pulumi";
import type { Stack } from "./stack";

/*
 * Each is loaded when it is run: the program is one of them, and the others with their services of AWS would take as long
 * to load as the one that is deployed. The names: `organisations.ts`, and `twinOf` there.
 */

/** Every stack by its name. */
export const stacks: Readonly<Record<string, Stack>> = {
  "image-retouching": () => (require("./image-retouching") as typeof import("./image-retouching")).imageRetouching(),
  "image-retouching-broken": () =>
    (require("./image-retouching-broken") as typeof import("./image-retouching-broken")).imageRetouchingBroken(),
  "photo-lab": () => (require("./photo-lab") as typeof import("./photo-lab")).photoLab(),
  "photo-lab-broken": () => (require("./photo-lab-broken") as typeof import("./photo-lab-broken")).photoLabBroken(),
  "web-hosting": () => (require("./web-hosting") as typeof import("./web-hosting")).webHosting(),
  "web-hosting-broken": () =>
    (require("./web-hosting-broken") as typeof import("./web-hosting-broken")).webHostingBroken(),
  "retail-it": () => (require("./retail-it") as typeof import("./retail-it")).retailIt(),
  "retail-it-broken": () => (require("./retail-it-broken") as typeof import("./retail-it-broken")).retailItBroken(),
  "email-dispatch": () => (require("./email-dispatch") as typeof import("./email-dispatch")).emailDispatch(),
  "email-dispatch-broken": () =>
    (require("./email-dispatch-broken") as typeof import("./email-dispatch-broken")).emailDispatchBroken(),
};

/** @throws RunError that lists the stacks there are */
export function stackNamed(name: string): Stack {
  const found = Object.hasOwn(stacks, name) ? stacks[name] : undefined;
  if (found !== undefined) return found;
  throw new pulumi.RunError(
    `No company is called "${name}". Select one of the stacks ${Object.keys(stacks).join(", ")}.`,
  );
}
