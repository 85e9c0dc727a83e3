import type { Properties } from "../values";

/** What a resource that moto keeps is told about where it is. */
export interface Place {
  region: string;
  partition: string;
  /** Domain of endpoints, such as "amazonaws.com". */
  suffix: string;
}

/** A kind of resource that really exists in the local cloud. */
export interface Real {
  /** Creates it. Gives its id and what AWS decided, beside the inputs. */
  create(inputs: Properties, place: Place): Promise<{ id: string; outputs: Properties }>;
  /** Brings it to the new inputs and gives what AWS decided. */
  update(id: string, inputs: Properties, place: Place, old: Properties): Promise<Properties>;
  remove(id: string, state: Properties, place: Place): Promise<void>;
  exists(id: string, state: Properties, place: Place): Promise<boolean>;
}

/** Is this AWS's way to say that a thing isn't there? */
export function isMissing(error: unknown): boolean {
  const { name, $metadata } = (error ?? {}) as { name?: string; $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === 404 || /NotFound|^NoSuch|NotExist|ResourceNotFound/.test(name ?? "");
}

/** Deletes, and is content where there is nothing to delete. */
export async function removed(deletion: Promise<unknown>): Promise<void> {
  await deletion.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}

export async function found(question: Promise<unknown>): Promise<boolean> {
  try {
    await question;
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
