import { query } from './query.ts';

/** The URLs under "IT-Sicherheit"; a part of `paths`. */
export const securityPaths = {
  security: () => '/it-sicherheit',
  securitySheet: (sheet: string) => `/it-sicherheit/katalog/${sheet}`,
  securityGroup: (sheet: string, group: string, filter: Record<string, string | undefined> = {}) =>
    `/it-sicherheit/katalog/${sheet}/gruppen/${encodeURIComponent(group || '-')}${query(filter)}`,
  securityItem: (sheet: string, key: string, target?: string | null) =>
    `/it-sicherheit/katalog/${sheet}/anforderungen/${encodeURIComponent(key)}${query({ ziel: target ?? undefined })}`,
  securityItemRisk: (sheet: string, key: string, target?: string | null) =>
    `/it-sicherheit/katalog/${sheet}/anforderungen/${encodeURIComponent(key)}/restrisiko${query({ ziel: target ?? undefined })}`,
  securityItemMeasure: (sheet: string, key: string, target?: string | null) =>
    `/it-sicherheit/katalog/${sheet}/anforderungen/${encodeURIComponent(key)}/vorhaben${query({ ziel: target ?? undefined })}`,
  securityTargets: () => '/it-sicherheit/zielobjekte',
  securityTargetNew: () => '/it-sicherheit/zielobjekte/neu',
  securityTarget: (id: string) => `/it-sicherheit/zielobjekte/${id}`,
  securityTargetEdit: (id: string) => `/it-sicherheit/zielobjekte/${id}/bearbeiten`,
  securityTargetRemoval: (id: string) => `/it-sicherheit/zielobjekte/${id}/loeschung`,
  securityRisks: (anchor?: string) => `/it-sicherheit/restrisiken${anchor ? `#${anchor}` : ''}`,
  securityRisk: (id: string) => `/it-sicherheit/restrisiken/${id}`,
  securityRiskStatement: (id: string) => `/it-sicherheit/restrisiken/${id}/stellungnahme`,
  securityRiskDecision: (id: string) => `/it-sicherheit/restrisiken/${id}/entscheidung`,
  securityRiskWithdrawal: (id: string) => `/it-sicherheit/restrisiken/${id}/ruecknahme`,
  securityMeasures: () => '/it-sicherheit/massnahmen',
  securityMeasureRemoval: (id: string) => `/it-sicherheit/massnahmen/${id}/loeschung`,
  securityList: (sheet: string, filter: Record<string, string | number | undefined> = {}) =>
    `/it-sicherheit/katalog/${sheet}/anforderungen${query(filter)}`,
  securityBulk: (sheet: string) => `/it-sicherheit/katalog/${sheet}/sammelantwort`,
  securityIncidents: () => '/it-sicherheit/vorfaelle',
  securityIncidentNew: () => '/it-sicherheit/vorfaelle/neu',
  securityIncident: (id: string, anchor?: string) =>
    `/it-sicherheit/vorfaelle/${id}${anchor ? `#${anchor}` : ''}`,
  securityIncidentEdit: (id: string) => `/it-sicherheit/vorfaelle/${id}/bearbeiten`,
  securityIncidentPdf: (id: string) => `/it-sicherheit/vorfaelle/${id}/akte.pdf`,
  securityIncidentReport: (id: string, duty: string) =>
    `/it-sicherheit/vorfaelle/${id}/meldungen/${encodeURIComponent(duty)}`,
  securityIncidentEntries: (id: string) => `/it-sicherheit/vorfaelle/${id}/verlauf`,
  securityIncidentTasks: (id: string) => `/it-sicherheit/vorfaelle/${id}/aufgaben`,
  securityIncidentTaskEnd: (id: string, task: string) =>
    `/it-sicherheit/vorfaelle/${id}/aufgaben/${task}/erledigung`,
  securityIncidentLessons: (id: string) => `/it-sicherheit/vorfaelle/${id}/lehren`,
  securityIncidentEnd: (id: string) => `/it-sicherheit/vorfaelle/${id}/abschluss`,
  securityIncidentReopening: (id: string) => `/it-sicherheit/vorfaelle/${id}/wiederaufnahme`,
  securityPaper: () => '/it-sicherheit/notfallblatt',
  securityPaperPdf: () => '/it-sicherheit/notfallblatt.pdf',
  securityReport: () => '/it-sicherheit/bericht',
  securityReportPdf: () => '/it-sicherheit/bericht.pdf',
  securityContactNew: () => '/it-sicherheit/kontakte/neu',
  securityContact: (id: string) => `/it-sicherheit/kontakte/${id}`,
  securityContactRemoval: (id: string) => `/it-sicherheit/kontakte/${id}/loeschung`,
  securityCatalogues: () => '/it-sicherheit/kataloge',
  securityCatalogueNew: () => '/it-sicherheit/kataloge/neu',
  securityCatalogue: (id: string) => `/it-sicherheit/kataloge/${id}`,
  securityCatalogueAdoption: (id: string) => `/it-sicherheit/kataloge/${id}/uebernahme`,
  securityCatalogueRemoval: (id: string) => `/it-sicherheit/kataloge/${id}/loeschung`,
} as const;
