(() => {
'use strict'
"use strict";
})()
