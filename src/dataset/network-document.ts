import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { TransportMode } from '#core/transport.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { StatusStep } from '#ledger/status-step.ts';
import type { ClaimContext } from './claim-context.ts';
import type { Assumption, AuthoredNode, Comparison, NetworkScenario } from './network-schema.ts';

export type NetworkNode = AuthoredNode;

/** What sources say of the length of an edge. */
export interface PublishedLength {
  /** The claim it is taken from, `subject/claim`. */
  readonly claim: string;
  readonly source: string;
  readonly km: number;
  /** The lowest and the highest of all claims that stand. */
  readonly leastKm: number;
  readonly mostKm: number;
  /** Worked out as one claim less another. */
  readonly isDifference: boolean;
}

export interface NetworkEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: TransportMode;
  /** Null where there are no rails. */
  readonly gaugeMm: number | 'unknown' | null;
  /** An ISO 3166 code, or `sea`. */
  readonly country: string;
  /** A road along which a railway runs. */
  readonly isBesideRailway: boolean;
  readonly steps: readonly StatusStep[];
  /** The project whose status it follows. */
  readonly project: string | null;
  readonly part: string | null;
  readonly published: PublishedLength | null;
  readonly measuredKm: number;
  /** How short the true length may be, were its ends nearer to each other than drawn, … */
  readonly measuredLeastKm: number;
  /** … and how long, were they further apart and the bends that the drawing cuts off as wide as elsewhere. */
  readonly measuredMostKm: number;
  /** It follows a line the atlas draws, or is a chain of geodesics between known positions. */
  readonly isAlongAtlas: boolean;
  readonly lengthReason: LocalizedText | null;
  readonly line: readonly Position[];
  readonly sources: readonly string[];
}

/** Railways, roads and sea legs as one network, with what routes on it rest on. */
export interface NetworkDocument extends ClaimContext {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly scenarios: readonly NetworkScenario[];
  readonly assumptions: readonly Assumption[];
  readonly comparisons: readonly Comparison[];
  /** By `subject/claim`: the published figures that comparisons name. */
  readonly claims: Readonly<Record<string, DatedClaim>>;
  /** The traffic of the corridor as a whole, which may rest where its tracks lie ready. */
  readonly traffic: readonly StatusStep[];
}
