/** Made-up acts for tests: one with history and a Land, one that supersedes. */
export const sampleText = `schemaVersion: "1.0"
catalogueVersion: "2026.1"
asOf: "2026-01-01"
knowledgeAsOf: "2026-01-01"
timezone: Europe/Berlin
licence: CC0-1.0
sources:
  probe: {title: Probe, url: null, sourceAsOf: "2026-01-01", type: primary}
laws:
  - id: de-probe
    title: {de: Probegesetz, en: Sample Act}
    abbreviation: ProbeG
    kind: federal_act
    jurisdiction: {level: de, lands: []}
    citation: {official: ProbeG}
    status: {value: in_force, asOf: "2026-01-01"}
    publishedOn: "2020-01-01"
    inForce: "2020-01-02"
    appliesFrom: "2020-01-02"
    topics: []
    appliesWhen: {fact: population, gt: 1000}
    obligations:
      - id: de-probe.eins
        title: {de: Erste Pflicht, en: First duty}
        text: {de: Etwas tun., en: Do something.}
        bindingness: must
        addressee: municipality
        due: {kind: date, date: "2027-01-01"}
        recurrence: null
        leadTime: P6M
        evidence: [{type: document, label: {de: Nachweis, en: Proof}}]
        legalRefs: [§ 1 ProbeG]
        references: [probe]
        confidence: high
    sanctions: []
    relations: []
    openQuestions: []
    confidence: high
`;
