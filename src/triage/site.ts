// Where the customer is: it chooses the hotline and, for some vendors, the calendar.

/** `country` is ISO 3166 alpha-2, `zone` IANA, `region` a date-holidays region such as DE-NI where it is known. */
export type Site = { readonly country: string; readonly zone: string; readonly region?: string | undefined };
