/**
 * Messages that the AWS Encryption SDK for JavaScript (client-node 5.0.2) made for this page, by algorithm suite, and the
 * raw AES key that opens them: bytes 3, 10, 17 and so on, modulo 256.
 */
export const SDK_MESSAGES = {
  '0478':
    'AgR4eBCjIIvXryRUhDhLKyFpGF0KSvIqbEy8hddhBO70jXsAEgABAAdwdXJwb3NlAAVwcm9vZgABAA1jbGVhcnRleHQtbGFiAB1wcm9vZi1rZXkAAACAAAAADBaiBgCpowRDrqufNAAwIStvIkAOd2EejhipZGS+lhWws1UraBE6p599NwIHru0/tGbWBnDtPoPWTtDACxpxAgAAEAAHu/OuY1Pe2DcRqi+28uqJbq7ig5SivjVj0AmfBnPovFZF3EUe9/wjBPGOE1KXui//////AAAAAQAAAAAAAAAAAAAAAQAAABrOjHBZIb/yhtqYbHSGZQgjbnOoad0VdkBYXukTuC9QkE3X24eyScMQ1EU=',
  '0578':
    'AgV4Fypljo38V2myZpWx1uFPPsCUi+GFMNJq404tbcXbJJ4AbwACABVhd3MtY3J5cHRvLXB1YmxpYy1rZXkAREF2Zm1wZW5abjZzU0hzRnFnWE42dStuaWY4V21mNm82UkErWVFsbHdYT2x5Vmt1SDk0ZVVPcXlLYmp2MXBBS2lyUT09AAdwdXJwb3NlAAVwcm9vZgABAA1jbGVhcnRleHQtbGFiAB1wcm9vZi1rZXkAAACAAAAADKgs8UUv8BqN1r5H5gAwvnevylTUDtr0tyuc0O6PmWfeuOFxn2wTg1+sNoqTsuVn6C+86/iBDCtw8cPf3nzQAgAAEAA6Xm+BXNsyOpLcRBactCY+b6mN7jBfko5Zy/2nPnNKxmS5XFNPtpivjOzFeaPZiN7/////AAAAAQAAAAAAAAAAAAAAAQAAABpSV4FzXUCc5HdXUH3C45/voxyEu2w3mBWw4AJCJtnDbuPNlvAENN29/KYAZzBlAjASWXSMW1d+zAufBVe891u7sebwh1mP2BQiBGfLI+JMXIIA82o38tRn3boYUPHQP2gCMQCYjt2Z4bl7D2mgaXUcXNhXGybfAf3l9zsBis8L4dinYXoIHAEr1sDKx1ppZyuqsIs=',
} as const

export const SDK_TEXT = 'opened in your own browser'
export const SDK_CONTEXT = { purpose: 'proof' } as const
export const SDK_RAW_KEY = { keyNamespace: 'cleartext-lab', keyName: 'proof-key' } as const
export const SDK_WRAPPING_KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 3)
