import type { LocalizedText } from '#core/language.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { StatusStep } from '#ledger/status-step.ts';
import type { AlignmentsDocument } from './alignments-document.ts';
import type { OnMap } from './atlas.ts';
import type { BordersDocument } from './borders-document.ts';
import type { ClaimContext } from './claim-context.ts';
import type { VersionsDocument } from './claims-then.ts';
import type { DeckDocument, DecksDocument } from './deck-document.ts';
import type { NetworkDocument } from './network-document.ts';
import type { Article, AtlasEvent, Part, Person, Project, Source } from './schema.ts';
import type { SearchDocument } from './search-document.ts';

/** How well the places of a project are known, and how they were found. */
export interface PlaceNote {
  readonly part: string;
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
  readonly origin: string;
  readonly sources: readonly string[];
}

/** A stretch of a corridor with what its length and its status rest on. */
export interface CorridorStretch {
  readonly id: string;
  readonly name: LocalizedText;
  readonly country: string;
  readonly project: string;
  readonly part: string | null;
  readonly steps: readonly StatusStep[];
  readonly length:
    | { readonly type: 'claimed'; readonly subject: string; readonly claims: readonly DatedClaim[] }
    | { readonly type: 'measured'; readonly metres: number; readonly errorMetres: number };
  readonly onMap: OnMap | null;
}

export interface CorridorGauge {
  readonly name: LocalizedText;
  readonly part: string | null;
  readonly stretches: readonly CorridorStretch[];
}

/** Everything about one project or topic: fetched when it is opened. */
export interface SubjectDocument extends ClaimContext {
  readonly id: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly claims: readonly DatedClaim[];
  /** By `subject/claim`. */
  readonly linkedClaims: Readonly<Record<string, DatedClaim>>;
  /** By id: the events that the texts link to. */
  readonly linkedEvents: Readonly<Record<string, AtlasEvent>>;
  readonly aliases: Project['aliases'];
  readonly parts: readonly Part[];
  readonly relations: Project['relations'];
  readonly places: readonly PlaceNote[];
  readonly corridors: readonly CorridorGauge[];
  /** How many events of the timeline are about it. */
  readonly eventCount: number;
}

/** All events with the people and sources they name. */
export interface EventsDocument {
  readonly events: readonly AtlasEvent[];
  readonly people: Readonly<Record<string, Person>>;
  readonly sources: readonly Source[];
}

/** A source with what it supports. */
export interface SupportingSource extends Source {
  readonly claims: readonly { readonly subject: string; readonly claim: string; readonly quantity: string }[];
  readonly events: readonly { readonly id: string; readonly title: LocalizedText }[];
  /** The projects whose places it gave. */
  readonly places: readonly string[];
  /** How many nodes, edges and assumptions of the network rest on it. */
  readonly networkParts: number;
}

export interface SourcesDocument {
  readonly sources: readonly SupportingSource[];
  readonly quantities: Readonly<Record<string, LocalizedText>>;
}

/** The articles with every claim they are compared with. */
export interface ArticlesDocument extends ClaimContext {
  readonly articles: readonly Article[];
  /** By `subject/claim`. */
  readonly claims: Readonly<Record<string, DatedClaim>>;
}

/** Every file of the published ledger by its name, without `.json`. */
export interface LedgerDocuments {
  readonly search: SearchDocument;
  readonly events: EventsDocument;
  readonly sources: SourcesDocument;
  readonly articles: ArticlesDocument;
  readonly borders: BordersDocument;
  readonly alignments: AlignmentsDocument;
  readonly network: NetworkDocument;
  readonly decks: DecksDocument;
  readonly [deck: `deck/${string}`]: DeckDocument;
  readonly versions: VersionsDocument;
  readonly [subject: `subject/${string}`]: SubjectDocument;
}
export type DocumentName = keyof LedgerDocuments;
