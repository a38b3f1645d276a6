import { SittingsApi } from '@ctg/client';
export const x = SittingsApi;
