import { chromium } from '@playwright/test';
import { startServer } from './scripts/serve.mjs';
import { launchOptions } from './scripts/launch-options.mjs';
const t0=Date.now(); const log=(...a)=>console.log(((Date.now()-t0)/1000).toFixed(1),...a);
const seen=[]; const server=await startServer({root:process.env.DIST??'/tmp/h-offline-dist2',onAnswer:a=>seen.push(a)});
const browser=await chromium.launch(launchOptions('/usr/bin/chromium'));
const ctx=await browser.newContext({viewport:{width:1280,height:800},reducedMotion:'reduce',locale:'en-GB',serviceWorkers:'allow'});
const page=await ctx.newPage(); page.on('console',m=>['error','warning'].includes(m.type())&&log(m.type(),m.text().slice(0,300)));
try{
await page.goto(server.url); await page.locator('[data-map-state="idle"]').waitFor({timeout:60000});
const js=seen.filter(a=>/\.js$/.test(a.path)&&!/service-worker/.test(a.path)); log('first view js',js.length,js.reduce((s,a)=>s+a.bytes,0));
const k=Date.now(); await page.waitForFunction(()=>navigator.serviceWorker.controller!==null,null,{timeout:60000}); log('kept after',Date.now()-k,'ms; all wire bytes',seen.reduce((s,a)=>s+a.bytes,0));
await page.evaluate(()=>{location.hash='page=offline'}); await page.waitForTimeout(2500); await page.screenshot({path:'/tmp/h-offline-s1.png'});
await page.evaluate(()=>{location.hash='page=offline&lang=fa'}); await page.waitForTimeout(2000); await page.screenshot({path:'/tmp/h-offline-s2.png'});
log('check ms', await page.evaluate(()=>new Promise(r=>{const {port1,port2}=new MessageChannel();const t=performance.now();port1.onmessage=e=>r([performance.now()-t,e.data]);navigator.serviceWorker.controller.postMessage('check',[port2])})));
await server.close();
await page.evaluate(()=>{location.hash='lang=en'}); await page.reload(); const r=Date.now(); await page.locator('[data-map-state="idle"]').waitFor({timeout:60000}); log('offline start to idle ms',Date.now()-r);
await page.waitForTimeout(1500);
await page.locator('header button[aria-haspopup="dialog"]').first().click(); await page.locator('[data-deck="missing-link"] [data-preflight]').click();
await page.locator('[data-preflight-state] button').first().click();
await page.locator('[data-preflight-state="done"]').waitFor({timeout:90000});
log(await page.locator('[data-preflight-state]').innerText()); 
await page.keyboard.press('PageDown'); await page.keyboard.press('PageUp'); await page.keyboard.press('.'); await page.keyboard.press('q');
await page.screenshot({path:'/tmp/h-offline-s3.png'}); await page.emulateMedia({media:'print'}); await page.screenshot({path:'/tmp/h-offline-s4.png'});
}catch(e){log('ERR',e.message.split('\n').slice(0,4).join(' | '));await page.screenshot({path:'/tmp/h-offline-s9.png'})}
await browser.close();
