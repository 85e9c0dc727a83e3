import * as pulumi from "@pulumi/pulumi";
import * as components from "../index";
import { ArgumentError } from "../mistakes";
import { packageSchema, schemaText, type PropertySpec } from "./schema";

type ComponentClass = new (
  name: string,
  args: unknown,
  options?: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

const isComponent = (value: unknown): value is ComponentClass =>
  typeof value === "function" && value.prototype instanceof pulumi.ComponentResource;

/** Every component that is exported, by the name that its type ends with. */
export const componentClasses: ReadonlyMap<string, ComponentClass> = new Map(
  Object.entries(components).flatMap(([name, value]) => (isComponent(value) ? [[name, value] as const] : [])),
);

/** The components for programs that are not written in TypeScript: a plugin that the engine starts, and asks for each of them. */
export class ComponentPackage implements pulumi.provider.Provider {
  private readonly spec = packageSchema();
  readonly version = this.spec.version;

  getSchema(): Promise<string> {
    return Promise.resolve(schemaText());
  }

  /** @throws InputPropertiesError that names everything that is wrong with the arguments, and what would be right */
  async construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
  ): Promise<pulumi.provider.ConstructResult> {
    const Component = componentClasses.get(type.split(":")[2] ?? "");
    const spec = this.spec.resources[type];
    if (Component === undefined || spec === undefined)
      throw new Error(`The package ${this.spec.name} has no component "${type}".`);
    refuseOutputs(type, name, inputs, spec.inputProperties);
    const made = construct(Component, name, inputs, options);
    return { urn: made.urn, state: outputsOf(made, Object.keys(spec.properties)) };
  }
}

/**
 * What a plan is made from has to be known while the program runs. A value that another resource tells is not, even when
 * the update knows it by then.
 */
function refuseOutputs(
  type: string,
  name: string,
  inputs: pulumi.Inputs,
  properties: Record<string, PropertySpec>,
): void {
  const reason = "has to be written down: it decides what is made, so it can't be told by another resource.";
  const errors = Object.entries(inputs)
    .filter(([argument, value]) => properties[argument]?.plain === true && pulumi.Output.isInstance(value))
    .map(([propertyPath]) => ({ propertyPath, reason }));
  if (errors.length > 0)
    throw new pulumi.InputPropertiesError({ message: `${type} "${name}" can't be made as written`, errors });
}

function construct(
  Component: ComponentClass,
  name: string,
  inputs: pulumi.Inputs,
  options: pulumi.ComponentResourceOptions,
): pulumi.ComponentResource {
  try {
    return new Component(name, inputs, options);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const errors = error.mistakes.map(({ argument, message }) => ({ propertyPath: argument, reason: message }));
    throw new pulumi.InputPropertiesError({ message: `${Component.name} "${name}" can't be made as written`, errors });
  }
}

/** Outputs are fields of a component; the schema names them. */
function outputsOf(component: pulumi.ComponentResource, names: readonly string[]): pulumi.Inputs {
  return Object.fromEntries(Object.entries(component).filter(([name]) => names.includes(name)));
}
