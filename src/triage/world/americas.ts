// The countries of the Americas with their zones: ISO 3166 code, `=` where all its zones keep the same time (2024 to 2029), zone, latitude, longitude.
// Source: zone.tab of the IANA time zone database (public domain), release 2025b, rounded to whole degrees; the first zone stands for the country.

export const americas = `
AG = America/Antigua 17 -62
AI = America/Anguilla 18 -63
AR = America/Argentina/Buenos_Aires -35 -58, America/Argentina/Cordoba -31 -64, America/Argentina/Salta -25 -65, America/Argentina/Jujuy -24 -65, America/Argentina/Tucuman -27 -65, America/Argentina/Catamarca -28 -66, America/Argentina/La_Rioja -29 -67, America/Argentina/San_Juan -32 -69, America/Argentina/Mendoza -33 -69, America/Argentina/San_Luis -33 -66, America/Argentina/Rio_Gallegos -52 -69, America/Argentina/Ushuaia -55 -68
AW = America/Aruba 13 -70
BB = America/Barbados 13 -60
BL = America/St_Barthelemy 18 -63
BM = Atlantic/Bermuda 32 -65
BO = America/La_Paz -16 -68
BQ = America/Kralendijk 12 -68
BR America/Sao_Paulo -24 -47, America/Noronha -4 -32, America/Belem -1 -48, America/Fortaleza -4 -38, America/Recife -8 -35, America/Araguaina -7 -48, America/Maceio -10 -36, America/Bahia -13 -39, America/Campo_Grande -20 -55, America/Cuiaba -16 -56, America/Santarem -2 -55, America/Porto_Velho -9 -64, America/Boa_Vista 3 -61, America/Manaus -3 -60, America/Eirunepe -7 -70, America/Rio_Branco -10 -68
BS = America/Nassau 25 -77
BZ = America/Belize 18 -88
CA America/Toronto 44 -79, America/St_Johns 48 -53, America/Halifax 45 -64, America/Glace_Bay 46 -60, America/Moncton 46 -65, America/Goose_Bay 53 -60, America/Blanc-Sablon 51 -57, America/Iqaluit 64 -68, America/Atikokan 49 -92, America/Winnipeg 50 -97, America/Resolute 75 -95, America/Rankin_Inlet 63 -92, America/Regina 50 -105, America/Swift_Current 50 -108, America/Edmonton 54 -113, America/Cambridge_Bay 69 -105, America/Inuvik 68 -134, America/Creston 49 -117, America/Dawson_Creek 56 -120, America/Fort_Nelson 59 -123, America/Whitehorse 61 -135, America/Dawson 64 -139, America/Vancouver 49 -123
CL America/Santiago -33 -71, America/Coyhaique -46 -72, America/Punta_Arenas -53 -71, Pacific/Easter -27 -109
CO = America/Bogota 5 -74
CR = America/Costa_Rica 10 -84
CU = America/Havana 23 -82
CW = America/Curacao 12 -69
DM = America/Dominica 15 -61
DO = America/Santo_Domingo 18 -70
EC America/Guayaquil -2 -80, Pacific/Galapagos -1 -90
FK = Atlantic/Stanley -52 -58
GD = America/Grenada 12 -62
GF = America/Cayenne 5 -52
GL America/Nuuk 64 -52, America/Danmarkshavn 77 -19, America/Scoresbysund 70 -22, America/Thule 77 -69
GP = America/Guadeloupe 16 -62
GS = Atlantic/South_Georgia -54 -37
GT = America/Guatemala 15 -91
GY = America/Guyana 7 -58
HN = America/Tegucigalpa 14 -87
HT = America/Port-au-Prince 19 -72
JM = America/Jamaica 18 -77
KN = America/St_Kitts 17 -63
KY = America/Cayman 19 -81
LC = America/St_Lucia 14 -61
MF = America/Marigot 18 -63
MQ = America/Martinique 15 -61
MS = America/Montserrat 17 -62
MX America/Mexico_City 19 -99, America/Cancun 21 -87, America/Merida 21 -90, America/Monterrey 26 -100, America/Matamoros 26 -97, America/Chihuahua 29 -106, America/Ciudad_Juarez 32 -106, America/Ojinaga 30 -104, America/Mazatlan 23 -106, America/Bahia_Banderas 21 -105, America/Hermosillo 29 -111, America/Tijuana 33 -117
NI = America/Managua 12 -86
PA = America/Panama 9 -80
PE = America/Lima -12 -77
PM = America/Miquelon 47 -56
PR = America/Puerto_Rico 18 -66
PY = America/Asuncion -25 -58
SR = America/Paramaribo 6 -55
SV = America/El_Salvador 14 -89
SX = America/Lower_Princes 18 -63
TC = America/Grand_Turk 21 -71
TT = America/Port_of_Spain 11 -62
US America/New_York 41 -74, America/Detroit 42 -83, America/Kentucky/Louisville 38 -86, America/Kentucky/Monticello 37 -85, America/Indiana/Indianapolis 40 -86, America/Indiana/Vincennes 39 -88, America/Indiana/Winamac 41 -87, America/Indiana/Marengo 38 -86, America/Indiana/Petersburg 38 -87, America/Indiana/Vevay 39 -85, America/Chicago 42 -88, America/Indiana/Tell_City 38 -87, America/Indiana/Knox 41 -87, America/Menominee 45 -88, America/North_Dakota/Center 47 -101, America/North_Dakota/New_Salem 47 -101, America/North_Dakota/Beulah 47 -102, America/Denver 40 -105, America/Boise 44 -116, America/Phoenix 33 -112, America/Los_Angeles 34 -118, America/Anchorage 61 -150, America/Juneau 58 -134, America/Sitka 57 -135, America/Metlakatla 55 -132, America/Yakutat 60 -140, America/Nome 65 -165, America/Adak 52 -177, Pacific/Honolulu 21 -158
UY = America/Montevideo -35 -56
VC = America/St_Vincent 13 -61
VE = America/Caracas 11 -67
VG = America/Tortola 18 -65
VI = America/St_Thomas 18 -65
`;
