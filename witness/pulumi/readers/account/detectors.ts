import { known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Fact, Detector, DetectorService } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { pulumi } from "../../tables/documented";
import { inOrder } from "../in-order";
import { refTo } from "../identity";
import { flagAt, listAt, orElse, textAt, wordAt } from "../properties";
import { regionOf } from "../region";
import { everyOf, someOf } from "../switch";
import { featuresOf, featureTypes } from "./features";

const recorderStatus = ["aws:cfg/recorderStatus:RecorderStatus"];
const deliveryChannel = "aws:cfg/deliveryChannel:DeliveryChannel";
const macieJob = "aws:macie2/classificationJob:ClassificationJob";

interface Seeing {
  service: DetectorService;
  on: Fact<boolean>;
  does?: Detector["does"];
}

type Look = (detector: SeenResource, graph: Graph) => Seeing;

/** Detectors by type, and how each is read. */
const looks: Readonly<Record<string, Look>> = {
  "aws:guardduty/detector:Detector": (detector, graph) => ({
    service: "guardduty",
    on: orElse(flagAt(detector.props, "enable"), () => knownByDefault(true, pulumi("GuardDuty"))),
    does: featuresOf(detector, graph),
  }),
  "aws:cfg/recorder:Recorder": (recorder, graph) => ({
    service: "config",
    on: isRecording(recorder, graph),
    does: { all: recordsAll(recorder), delivered: hasBeside(recorder, graph, deliveryChannel, () => known(true)) },
  }),
  "aws:securityhub/account:Account": () => ({ service: "security-hub", on: known(true) }),
  "aws:securityhub/accountV2:AccountV2": () => ({ service: "security-hub", on: known(true) }),
  "aws:inspector2/enabler:Enabler": ({ props }) => ({
    service: "inspector",
    on: orElse(
      mapFact(listAt(props, "resourceTypes"), () => true),
      () => known(false),
    ),
  }),
  "aws:macie2/account:Account": (account, graph) => ({
    service: "macie",
    on: orElse(
      mapFact(wordAt(["ENABLED", "PAUSED"], account.props, "status"), (word) => word === "ENABLED"),
      () => knownByDefault(true, pulumi("Macie")),
    ),
    does: { jobs: hasBeside(account, graph, macieJob, isJobRunning) },
  }),
};

const analyzer = "aws:accessanalyzer/analyzer:Analyzer";
export const detectorTypes = [...Object.keys(looks), analyzer];
export const detectorParts = [...featureTypes, ...recorderStatus, deliveryChannel, macieJob];

/** Every detector of the program. */
export function detectorsOf(graph: Graph): Detector[] {
  return inOrder(graph.ofType(...detectorTypes)).flatMap((resource): Detector[] => {
    const seen = looks[resource.type]?.(resource, graph);
    const all = seen ? [seen] : analyzed(resource);
    const place = { resource: refTo(resource), region: regionOf(resource, graph).region };
    return all.map(({ service, on, does = {} }) => ({ service, ...place, on, does }));
  });
}

/** An analyzer whose type is not known yet may be either. */
function analyzed({ props }: SeenResource): Seeing[] {
  const type = orElse(textAt(props, "type"), () => knownByDefault("ACCOUNT", pulumi("Access Analyzer")));
  const is = (...words: string[]) => mapFact(type, (word) => words.includes(word));
  const seen: Seeing[] = [
    { service: "external-access", on: is("ACCOUNT", "ORGANIZATION") },
    { service: "unused-access", on: is("ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS") },
  ];
  return seen.filter(({ on }) => !(on.state === "known" && !on.value));
}

/** A recorder alone records nothing: its status switches it on. */
function isRecording(recorder: SeenResource, graph: Graph): Fact<boolean> {
  const { certain, possible } = graph.partsOf(recorder, "name", recorderStatus);
  if (certain.length > 0)
    return someOf(certain.map(({ props }) => orElse(flagAt(props, "isEnabled"), () => known(false))));
  return possible.length > 0 ? unknown("it can't be told yet which recorder a status belongs to") : known(false);
}

function recordsAll({ props }: SeenResource): Fact<boolean> {
  const group = (key: string) => listAt(props, "recordingGroup", key);
  const strategy = textAt(props, "recordingGroup", "recordingStrategies", "useOnly");
  return everyOf([
    orElse(flagAt(props, "recordingGroup", "allSupported"), () => knownByDefault(true, pulumi("Config"))),
    orElse(
      mapFact(strategy, (word) => word === "ALL_SUPPORTED_RESOURCE_TYPES"),
      () => known(true),
    ),
    orElse(
      mapFact(group("exclusionByResourceTypes"), () => false),
      () => known(true),
    ),
  ]);
}

/** Whether something of a type, that fits, is in the same region. */
function hasBeside(
  resource: SeenResource,
  graph: Graph,
  type: string,
  fits: (other: SeenResource) => Fact<boolean>,
): Fact<boolean> {
  const here = regionOf(resource, graph).region;
  const answers = inOrder(graph.ofType(type)).map((other): Fact<boolean> => {
    const there = regionOf(other, graph).region;
    if (here.state !== "known") return here.state === "absent" ? known(false) : here;
    if (there.state !== "known") return there.state === "absent" ? known(false) : there;
    return here.value === there.value ? fits(other) : known(false);
  });
  return answers.length === 0 ? known(false) : someOf(answers);
}

function isJobRunning({ props }: SeenResource): Fact<boolean> {
  return orElse(
    mapFact(textAt(props, "jobStatus"), (word) => !["CANCELLED", "USER_PAUSED", "PAUSED"].includes(word)),
    () => known(true),
  );
}
