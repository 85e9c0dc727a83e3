import { tags, turned, type Names, type Turned } from "../row";
import { isObject } from "../../template";

/**
 * EC2 makes ids by itself: `vpc-…`. A stand-in begins like them, since readers tell gateways apart by that.
 * @param inArn what ARNs call such a resource (`volume`), where something may name it by its ARN
 */
export function idOf(prefix: string, attribute: string, inArn?: string): Names {
  const id = `${prefix}-{id}`;
  const arn = inArn === undefined ? {} : { arn: `arn:{partition}:ec2:{region}:{account}:${inArn}/${id}` };
  return { ref: id, attributes: { [attribute]: id }, own: { id, ...arn } };
}

/** Tags that are given for several sorts of resources: those of one sort. */
export function specifiedTags(sort: string): Turned {
  return turned("tags", (raw, siblings, region) => {
    const blocks = Array.isArray(raw) ? (raw as unknown[]) : [raw];
    const own = blocks.find((each) => isObject(each) && (each["ResourceType"] ?? sort) === sort);
    return isObject(own) ? tags.turn(own["Tags"], siblings, region) : undefined;
  });
}
