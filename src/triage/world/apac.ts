// The countries of Asia and the Pacific with their zones, written as in americas.ts. Afghanistan and Pakistan belong here, Antarctica too.

export const apac = `
AF = Asia/Kabul 35 69
AQ Antarctica/McMurdo -78 167, Antarctica/Casey -66 111, Antarctica/Davis -69 78, Antarctica/DumontDUrville -67 140, Antarctica/Mawson -68 63, Antarctica/Palmer -65 -64, Antarctica/Rothera -68 -68, Antarctica/Syowa -69 40, Antarctica/Troll -72 3, Antarctica/Vostok -78 107
AS = Pacific/Pago_Pago -14 -171
AU Australia/Sydney -34 151, Australia/Lord_Howe -32 159, Antarctica/Macquarie -54 159, Australia/Hobart -43 147, Australia/Melbourne -38 145, Australia/Broken_Hill -32 141, Australia/Brisbane -27 153, Australia/Lindeman -20 149, Australia/Adelaide -35 139, Australia/Darwin -12 131, Australia/Perth -32 116, Australia/Eucla -32 129
BD = Asia/Dhaka 24 90
BN = Asia/Brunei 5 115
BT = Asia/Thimphu 27 90
CC = Indian/Cocos -12 97
CK = Pacific/Rarotonga -21 -160
CN Asia/Shanghai 31 121, Asia/Urumqi 44 88
CX = Indian/Christmas -10 106
FJ = Pacific/Fiji -18 178
FM Pacific/Chuuk 7 152, Pacific/Pohnpei 7 158, Pacific/Kosrae 5 163
GU = Pacific/Guam 13 145
HK = Asia/Hong_Kong 22 114
HM -53 73
ID Asia/Jakarta -6 107, Asia/Pontianak 0 109, Asia/Makassar -5 119, Asia/Jayapura -3 141
IN = Asia/Kolkata 23 88
IO = Indian/Chagos -7 72
JP = Asia/Tokyo 36 140
KH = Asia/Phnom_Penh 12 105
KI Pacific/Tarawa 1 173, Pacific/Kanton -3 -172, Pacific/Kiritimati 2 -157
KP = Asia/Pyongyang 39 126
KR = Asia/Seoul 38 127
LA = Asia/Vientiane 18 103
LK = Asia/Colombo 7 80
MH = Pacific/Majuro 7 171, Pacific/Kwajalein 9 167
MM = Asia/Yangon 17 96
MN Asia/Ulaanbaatar 48 107, Asia/Hovd 48 92
MO = Asia/Macau 22 114
MP = Pacific/Saipan 15 146
MV = Indian/Maldives 4 74
MY = Asia/Kuala_Lumpur 3 102, Asia/Kuching 2 110
NC = Pacific/Noumea -22 166
NF = Pacific/Norfolk -29 168
NP = Asia/Kathmandu 28 85
NR = Pacific/Nauru -1 167
NU = Pacific/Niue -19 -170
NZ Pacific/Auckland -37 175, Pacific/Chatham -44 -177
PF Pacific/Tahiti -18 -150, Pacific/Marquesas -9 -139, Pacific/Gambier -23 -135
PG Pacific/Port_Moresby -9 147, Pacific/Bougainville -6 156
PH = Asia/Manila 15 121
PK = Asia/Karachi 25 67
PN = Pacific/Pitcairn -25 -130
PW = Pacific/Palau 7 134
SB = Pacific/Guadalcanal -10 160
SG = Asia/Singapore 1 104
TH = Asia/Bangkok 14 101
TK = Pacific/Fakaofo -9 -171
TL = Asia/Dili -9 126
TO = Pacific/Tongatapu -21 -175
TV = Pacific/Funafuti -9 179
TW = Asia/Taipei 25 122
UM Pacific/Midway 28 -177, Pacific/Wake 19 167
VN = Asia/Ho_Chi_Minh 11 107
VU = Pacific/Efate -18 168
WF = Pacific/Wallis -13 -176
WS = Pacific/Apia -14 -172
`;
