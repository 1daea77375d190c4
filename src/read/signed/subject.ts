import type {Certificate} from 'pkijs'

/** Chủ thể của chứng thư số: whom a certificate names. */
export interface Subject {
  readonly signer: string | null
  readonly organization: string | null
}

/** Attributes of a name (X.520): the common name, the organization, its unit. */
const commonName = '2.5.4.3'
const organizationName = '2.5.4.10'
const unitName = '2.5.4.11'

/** As printed in the certificate: CN is a person or an office, O the office above; OU where there is no O. */
export function subjectOf({subject}: Certificate): Subject {
  const named = (wanted: string) => {
    const found = subject.typesAndValues.find(({type}) => type === wanted)
    return printed(found?.value.valueBlock.value)
  }
  return {signer: named(commonName), organization: named(organizationName) ?? named(unitName)}
}

function printed(value: unknown): string | null {
  return (typeof value === 'string' && value.normalize('NFC').trim()) || null
}
