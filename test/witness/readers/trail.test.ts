import { absent, known, unknown } from "../../../posture";
import type { RecordedEvents } from "../../../posture";
import { postureOf, resource, unknownList, unknownText } from "./support";

const type = "aws:cloudtrail/trail:Trail";
const trail = (props: Record<string, unknown>, name = "main") => resource(type, name, props);
const records = (props: Record<string, unknown>) => postureOf("trail", trail(props)).records;
const open = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
const whole: Omit<RecordedEvents, "of"> = { reads: true, writes: true, about: absent(), partly: false };
const management = { of: "management", ...whole };
const objects = { of: "AWS::S3::Object", ...whole };

test("defaults are the provider's", () => {
  expect(postureOf("trail", trail({}))).toMatchObject({
    recording: { value: true, byDefault: expect.any(String) },
    multiRegion: { value: false },
    globalEvents: { value: true },
    validated: { value: false },
    records: { value: [management] },
  });
});

test("what is written counts", () => {
  expect(postureOf("trail", trail({ isMultiRegionTrail: "true", enableLogFileValidation: unknownText }))).toMatchObject(
    {
      multiRegion: known(true),
      validated: open,
    },
  );
});

test.each<[about: string, props: Record<string, unknown>, expected: unknown]>([
  ["every object", { eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }] }, known([management, objects])],
  ["one bucket, writes only", { eventSelectors: [{ readWriteType: "WriteOnly", includeManagementEvents: false, dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::orders/"] }] }] }, known([{ ...objects, reads: false, about: known(["arn:aws:s3:::orders/"]) }])],
  ["without KMS", { eventSelectors: [{ excludeManagementEventSources: ["kms.amazonaws.com"] }] }, known([{ ...management, partly: true }])],
  ["selectors not known yet", { eventSelectors: unknownList }, open],
  ["buckets not known yet", { eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: unknownList }] }] }, known([management, { ...objects, about: open }])],
  ["advanced, of everything", { advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }, { field: "resources.type", equals: ["AWS::S3::Object"] }] }, { fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] }] }, known([objects, management])],
  ["advanced, writes to one bucket", { advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }, { field: "resources.type", equals: ["AWS::S3::Object"] }, { field: "readOnly", equals: ["false"] }, { field: "resources.ARN", startsWiths: ["arn:aws:s3:::orders/"] }] }] }, known([{ ...objects, reads: false, about: known(["arn:aws:s3:::orders/"]) }])],
  ["advanced, without some names", { advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }, { field: "resources.type", equals: ["AWS::S3::Object"] }, { field: "eventName", notEquals: ["GetObject"] }] }] }, known([{ ...objects, partly: true }])],
])("records %s", (_about, props, expected) => expect(records(props)).toEqual(expected)); // prettier-ignore

test("trails of a program record together, those that are switched off nothing", () => {
  const data = trail({ eventSelectors: [{ includeManagementEvents: false, dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::"] }] }] }, "data"); // prettier-ignore
  const off = trail({ enableLogging: false }, "off");
  expect(postureOf("trail", trail({}), data, off).records).toEqual(known([management, objects]));
});
