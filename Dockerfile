# Dueline as one small image: Node 24, production packages, no build step, not root.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production \
    PORT=3000 \
    SQLITE_FILE=/data/dueline.db \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=65536
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json .env.example ./
COPY front ./front
COPY src ./src
COPY adapters ./adapters
COPY policies ./policies
# The compile cache and the store are all that it writes.
RUN mkdir -p /data node_modules/.cache && chown node:node /data node_modules/.cache
USER node
# What a start compiles and reads is kept, by the flags and the user of the start: one with credentials of nobody, that asks nobody.
RUN SLACK_SIGNING_SECRET=nobodys SLACK_BOT_TOKEN=xoxb-nobody SLACK_API_URL=http://127.0.0.1:9/api/ \
    MICROSOFT_APP_ID=nobody MICROSOFT_APP_TENANT_ID=nobody MICROSOFT_APP_PASSWORD=nobodys HTTPS_PROXY=http://127.0.0.1:9 \
    SQLITE_FILE=:memory: HOST=127.0.0.1 PORT=0 LOG_LEVEL=silent \
    node --max-semi-space-size=4 --heap-growing-percent=30 --expose-gc front/warm.ts
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "--expose-gc", "front/first.js"]
