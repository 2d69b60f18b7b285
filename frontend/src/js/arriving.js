// Whether an htmx request did what it was meant to. htmx leaves `successful` open where the answer was to fetch the page
// anew or to go elsewhere (HX-Refresh, HX-Redirect).
export const succeeded = ({ successful, xhr }) => successful ?? (xhr?.status >= 200 && xhr.status < 400);
