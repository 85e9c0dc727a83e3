import { about, att, later, ref, type Resources, type Service } from "./service";

const watcher = (Properties: Record<string, unknown> = {}): Resources => ({ Watch: { Type: "AWS::GuardDuty::Detector", Properties: { Enable: true, ...Properties } } }); // prettier-ignore
const feature = (Name: string, Status = "ENABLED") => ({ Name, Status });
const all = { Features: [feature("S3_DATA_EVENTS"), feature("RDS_LOGIN_EVENTS"), feature("EBS_MALWARE_PROTECTION")] };
const old = {
  DataSources: { S3Logs: { Enable: true }, MalwareProtection: { ScanEc2InstanceWithFindings: { EbsVolumes: true } } },
};
/** One region, since a stack is in one. */
const here = { residency: { regions: ["eu-central-1"] } };
const threats = (...of: ("s3" | "rds" | "malware")[]) => ({ promise: { ...here, review: { threats: of } } });

const searched = { promise: { ...here, review: { "personal-data": "searched" as const } } };

const recorder = (Properties: Record<string, unknown> = {}): Resources => ({ Recorder: { Type: "AWS::Config::ConfigurationRecorder", Properties: { RoleARN: "arn:aws:iam::123456789012:role/c", RecordingGroup: { AllSupported: true }, ...Properties } } }); // prettier-ignore
const channel: Resources = { Channel: { Type: "AWS::Config::DeliveryChannel", Properties: { S3BucketName: ref("Store") } } }; // prettier-ignore
const hub: Resources = { Hub: { Type: "AWS::SecurityHub::Hub" } };
const newHub: Resources = { Hub: { Type: "AWS::SecurityHub::HubV2" } };
const gathered: Resources = { Gather: { Type: "AWS::SecurityHub::FindingAggregator", Properties: { RegionLinkingMode: "ALL_REGIONS" } } }; // prettier-ignore
const macie = (Properties: Record<string, unknown> = {}): Resources => ({ Macie: { Type: "AWS::Macie::Session", Properties } }); // prettier-ignore
const analyzer = (Type: unknown): Resources => ({ Outside: { Type: "AWS::AccessAnalyzer::Analyzer", Properties: { Type } } }); // prettier-ignore
const unused: Resources = { Unused: { Type: "AWS::AccessAnalyzer::Analyzer", Properties: { Type: "ACCOUNT_UNUSED_ACCESS" } } }; // prettier-ignore
const store: Resources = { Store: { Type: "AWS::S3::Bucket" } };
const published: Resources = { Findings: { Type: "AWS::GuardDuty::PublishingDestination", Properties: { DetectorId: ref("Watch"), DestinationType: "S3", DestinationProperties: { DestinationArn: att("Store"), KmsKeyArn: "x" } } } }; // prettier-ignore

export const watch: Service = {
  name: "What watches over the account",
  cases: [
    ...about("detect-threats", "Watch", [
      ["pass", "everything that is promised", watcher(all), threats("s3", "rds", "malware")],
      ["pass", "stated as data sources", watcher(old), threats("s3", "malware")],
      ["fail", "it is off", watcher({ ...all, Enable: false }), threats("s3")],
      ["fail", "a feature is off", watcher({ Features: [feature("S3_DATA_EVENTS", "DISABLED")] }), threats("s3")],
      ["unknown", "nothing is said of a feature", watcher(), threats("s3")],
      ["unknown", "as the deploy says", watcher({ Features: later }), threats("s3")],
      ["unknown", "another region is promised too", watcher(all), { promise: { review: { threats: ["s3"] } } }],
    ]),
    ...about("detect-posture", "Recorder", [
      ["pass", "it records, delivers, and Security Hub looks", { ...recorder(), ...channel, ...hub, ...store }, { promise: here }],
      ["pass", "with the new Security Hub, of all regions", { ...recorder(), ...channel, ...newHub, ...gathered, ...store }, { promise: here }],
      ["fail", "it delivers nowhere", { ...recorder(), ...hub }, { promise: here }],
      ["fail", "it is not started", { ...recorder({ StartedOnCreate: false }), ...channel, ...hub }, { promise: here }],
      ["fail", "it leaves something out", { ...recorder({ RecordingGroup: { ExclusionByResourceTypes: { ResourceTypes: ["AWS::S3::Bucket"] }, RecordingStrategy: { UseOnly: "EXCLUSION_BY_RESOURCE_TYPES" } } }), ...channel, ...hub }, { promise: here }],
      ["unknown", "as the deploy says", { ...recorder({ StartedOnCreate: later }), ...channel, ...hub }, { promise: here }],
    ]),
    ...about("detect-personal-data", "Macie", [
      ["fail", "it rests", macie({ Status: "PAUSED" }), searched],
      ["unknown", "which jobs it has no template says", macie(), searched],
    ]),
    ...about("detect-access", "Outside", [
      ["pass", "from outside, and what nobody uses", { ...analyzer("ACCOUNT"), ...unused }, { promise: here }],
      ["unknown", "as the deploy says", { ...analyzer(later), ...unused }, { promise: here }],
    ]),
    ...about("log-protected", "Store", [
      ["not-applicable", "what holds no logs", store],
      ["fail", "findings lie where anybody may delete them", { ...watcher(), ...published, ...store }],
      ["fail", "so do records of settings", { ...recorder(), ...channel, ...store }],
    ]),
  ],
}; // prettier-ignore
