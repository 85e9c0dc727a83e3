"use strict";

/*
 * A Pulumi program that holds every example at once, since starting one for each would take minutes. Each example's
 * resources hang on a component of its own, whose type keeps their URNs apart, and tells them apart afterwards.
 */

const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const folder = new pulumi.Config().require("folder");

for (const file of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
  const example = require(join(folder, file));
  for (const which of ["passes", "fails"]) {
    if (!example[which]) continue;
    const parent = new pulumi.ComponentResource(`example:${which}:${file.slice(0, -3)}`, "example");
    example[which](under(aws, parent), pulumi);
  }
}

/** The SDK with every resource class made to hang on that parent. */
function under(namespace, parent) {
  return new Proxy(namespace, {
    get(target, key) {
      const value = target[key];
      if (typeof value === "function" && value.prototype instanceof pulumi.Resource) return classUnder(value, parent);
      return typeof value === "object" && value !== null ? under(value, parent) : value;
    },
  });
}

function classUnder(resource, parent) {
  return new Proxy(resource, {
    construct: (target, [name, args, options]) => new target(name, args, { parent, ...options }),
  });
}
