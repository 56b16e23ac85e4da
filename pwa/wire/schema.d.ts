export interface paths {
    "/api/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListActors */
        get: operations["ApiActorsListActors"];
        put?: never;
        /** AddActor */
        post: operations["ApiActorsAddActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** RevokeActor */
        delete: operations["ApiActorsRevokeActor"];
        options?: never;
        head?: never;
        /** ChangeActor */
        patch: operations["ApiActorsChangeActor"];
        trace?: never;
    };
    "/api/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments */
        get: operations["ApiAssignmentsAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListAudit */
        get: operations["ApiAuditListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** AuditTable */
        get: operations["ApiAuditTableAuditTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListCampaigns */
        get: operations["ApiCampaignsListCampaigns"];
        put?: never;
        /** AddCampaign */
        post: operations["ApiCampaignsAddCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneAgreement */
        get: operations["ApiCampaignsCampaignIdAgreementOneAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Board */
        get: operations["ApiCampaignsCampaignIdBoardBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conflicts */
        get: operations["ApiCampaignsCampaignIdConflictsConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneDashboard */
        get: operations["ApiCampaignsCampaignIdDashboardOneDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListDeadlines */
        get: operations["ApiCampaignsCampaignIdDeadlinesListDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListDraws */
        get: operations["ApiCampaignsCampaignIdDrawsListDraws"];
        put?: never;
        /** Seal */
        post: operations["ApiCampaignsCampaignIdDrawsSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/draws/{draw_id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** OpenDraw */
        post: operations["ApiCampaignsCampaignIdDrawsDrawIdOpeningOpenDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/draws/{draw_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RecordFile */
        get: operations["ApiCampaignsCampaignIdDrawsDrawIdRecordRecordFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: operations["ApiCampaignsCampaignIdLiveLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/negative-hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListHits */
        get: operations["ApiCampaignsCampaignIdNegativeHitsListHits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListOutcomes */
        get: operations["ApiCampaignsCampaignIdOutcomesListOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/photo-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PhotoQueue */
        get: operations["ApiCampaignsCampaignIdPhotoReviewsPhotoQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutPlaces */
        put: operations["ApiCampaignsCampaignIdPlacesPutPlaces"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/places/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** ForgetPlace */
        delete: operations["ApiCampaignsCampaignIdPlacesUnitIdForgetPlace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Plan */
        put: operations["ApiCampaignsCampaignIdPlanPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/public-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListPublic */
        get: operations["ApiCampaignsCampaignIdPublicListsListPublic"];
        put?: never;
        /** Publish */
        post: operations["ApiCampaignsCampaignIdPublicListsPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/reconciling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reconciling */
        get: operations["ApiCampaignsCampaignIdReconcilingReconciling"];
        /** SetReconciling */
        put: operations["ApiCampaignsCampaignIdReconcilingSetReconciling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** SetRules */
        put: operations["ApiCampaignsCampaignIdRulesSetRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CampaignCards */
        get: operations["ApiCampaignsCampaignIdScorecardCampaignCards"];
        /** PinScorecard */
        put: operations["ApiCampaignsCampaignIdScorecardPinScorecard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** TasksOfCampaign */
        get: operations["ApiCampaignsCampaignIdTasksTasksOfCampaign"];
        /** PinTasks */
        put: operations["ApiCampaignsCampaignIdTasksPinTasks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terms */
        get: operations["ApiCampaignsCampaignIdTermsTerms"];
        /** SetTerms */
        put: operations["ApiCampaignsCampaignIdTermsSetTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListUnits */
        get: operations["ApiCampaignsCampaignIdUnitsListUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a list of units
         * @description The body is the file that was looked at; `seen` says which preview it was.
         */
        post: operations["ApiCampaignsCampaignIdUnitsImportImportUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a list of units
         * @description The body is an .xlsx or CSV file. Nothing is stored.
         */
        post: operations["ApiCampaignsCampaignIdUnitsPreviewPreviewUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** ChangeUnit */
        patch: operations["ApiCampaignsCampaignIdUnitsUnitIdChangeUnit"];
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddHearing */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdHearingsAddHearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListLinks */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdLinksListLinks"];
        put?: never;
        /** GiveLink */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdLinksGiveLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** RevokeLink */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdLinksLinkIdRevokeLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** UnitMaterials */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdMaterialsUnitMaterials"];
        put?: never;
        /** AddMaterial */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdMaterialsAddMaterial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/materials/{material_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** RemoveMaterial */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdMaterialsMaterialIdRemoveMaterial"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/materials/{material_id}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneMaterial */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdMaterialsMaterialIdSizeOneMaterial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** UnitMethods */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdMethodsUnitMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddHit */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsAddHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddHitFile */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesAddHitFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** RemoveHitFile */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesFileIdRemoveHitFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/files/{file_id}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneHitFile */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesFileIdSizeOneHitFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/negative-hits/{hit_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawHit */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdWithdrawalWithdrawHit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** OpenQuestionnaire */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesOpenQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires/{questionnaire_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CloseQuestionnaire */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesQuestionnaireIdCloseCloseQuestionnaire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/questionnaires/{questionnaire_id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddTickets */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesQuestionnaireIdTicketsAddTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/official": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** UnitCard */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdScorecardOfficialUnitCard"];
        put?: never;
        /** WriteCard */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdScorecardOfficialWriteCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/scorecard/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OwnCard */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdScorecardSelfOwnCard"];
        put?: never;
        /** WriteOwnCard */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdScorecardSelfWriteOwnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SelfCheck */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdSelfCheckSelfCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** LatestSubmission */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdSubmissionsLatestSubmission"];
        put?: never;
        /** BeginSubmission */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdSubmissionsBeginSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** CancelSubmission */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdSubmissionsSubmissionIdCancelSubmission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/submissions/{submission_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SubmissionFile */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdSubmissionsSubmissionIdFileSubmissionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddRecord */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsAddRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** RewriteRecord */
        put: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdRewriteRecord"];
        post?: never;
        /** WithdrawRecord */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdWithdrawRecord"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file
         * @description The body is the file, at most 20 MB: a picture, a PDF, or a Word or Excel file.
         */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesAddFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneFile */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256OneFile"];
        put?: never;
        post?: never;
        /** DropFile */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256DropFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/files/{sha256}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OnePicture */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256PictureOnePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RestoreRecord */
        post: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdRestoredRestoreRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/task-records/{record_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Submission */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdSubmissionSubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** LedgerOfUnit */
        get: operations["ApiCampaignsCampaignIdUnitsUnitIdTasksLedgerOfUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/units/{unit_id}/tasks/{task_id}/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** SettleDuty */
        put: operations["ApiCampaignsCampaignIdUnitsUnitIdTasksTaskIdDutySettleDuty"];
        post?: never;
        /** ForgetDuty */
        delete: operations["ApiCampaignsCampaignIdUnitsUnitIdTasksTaskIdDutyForgetDuty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaign_id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddVisit */
        post: operations["ApiCampaignsCampaignIdVisitsAddVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListChecklists */
        get: operations["ApiChecklistsListChecklists"];
        put?: never;
        /**
         * Publish a version of a checklist
         * @description The body is the .xlsx file. Campaigns and visits keep the version they pin.
         */
        post: operations["ApiChecklistsPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a checklist's workbook
         * @description The body is the .xlsx file. Nothing is stored.
         */
        post: operations["ApiChecklistsPreviewPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Template */
        get: operations["ApiChecklistsTemplateTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists/{checklist_id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneChecklist */
        get: operations["ApiChecklistsChecklistIdVersionOneChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists/{checklist_id}/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes */
        get: operations["ApiChecklistsChecklistIdVersionChangesChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checklists/{checklist_id}/{version}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workbook */
        get: operations["ApiChecklistsChecklistIdVersionWorkbookWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer */
        post: operations["ApiEnrolmentsOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrolments/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim */
        post: operations["ApiEnrolmentsClaimClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListExports */
        get: operations["ApiExportsListExports"];
        put?: never;
        /** Begin */
        post: operations["ApiExportsBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancel */
        delete: operations["ApiExportsExportIdCancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{export_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch */
        get: operations["ApiExportsExportIdFileFetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what a restored server has forgotten
         * @description Request and reply are described in sync/README.md, 'Given back by others'.
         */
        post: operations["ApiGiveBackGiveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a hand-over file
         * @description The body is the file (sync/README.md, 'Hand-over files'). Taking it in again, or syncing the same work later, changes nothing. An inspector's own devices alone, which send it while they are locked.
         */
        post: operations["ApiHandoversTakeIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health */
        get: operations["ApiHealthHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/objections/{objection_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer */
        post: operations["ApiObjectionsObjectionIdAnswerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Handler */
        get: operations["ApiOpenapiHandler"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Handler */
        get: operations["ApiOpenapiOpenapiJsonHandler"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** HandleSchemaPathNotFound */
        get: operations["ApiOpenapiPathHandleSchemaPathNotFound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/own-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OwnUnit */
        get: operations["ApiOwnUnitOwnUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos/{sha256}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OnePhoto */
        get: operations["ApiPhotosSha256SizeOnePhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListPresets */
        get: operations["ApiPresetsListPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public-lists/{list_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw */
        post: operations["ApiPublicListsListIdWithdrawalWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify */
        get: operations["ApiPublicCodesVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadList */
        get: operations["ApiPublicListsListIdReadList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lists/{list_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ObjectTo */
        post: operations["ApiPublicListsListIdObjectionsObjectTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/lists/{list_id}/photos/{copy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListPhoto */
        get: operations["ApiPublicListsListIdPhotosCopyIdListPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListQuarantine */
        get: operations["ApiQuarantineListQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{dot}/let-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** LetIn */
        post: operations["ApiQuarantineDotLetInLetIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready */
        get: operations["ApiReadyReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rectifications/{item_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide */
        post: operations["ApiRectificationsItemIdDecisionsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListRegions */
        get: operations["ApiRegionsListRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PutRegion */
        put: operations["ApiRegionsRegionIdPutRegion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who */
        get: operations["ApiSessionWho"];
        put?: never;
        /** SignIn */
        post: operations["ApiSessionSignIn"];
        /** SignOut */
        delete: operations["ApiSessionSignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume */
        post: operations["ApiSessionDeviceResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/device/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Challenge */
        get: operations["ApiSessionDeviceActorChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** ChangePassword */
        put: operations["ApiSessionPasswordChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One sync round trip
         * @description Request and reply are described in sync/README.md: a header line, then op lines.
         */
        post: operations["ApiSyncSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListTaskLists */
        get: operations["ApiTaskListsListTaskLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListTeams */
        get: operations["ApiTeamsListTeams"];
        put?: never;
        /** AddTeam */
        post: operations["ApiTeamsAddTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** ChangeTeam */
        put: operations["ApiTeamsTeamIdChangeTeam"];
        post?: never;
        /** DropTeam */
        delete: operations["ApiTeamsTeamIdDropTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadDoor */
        get: operations["ApiUnitReadDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadPage */
        get: operations["ApiUnitItemsReadPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/items/{item_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer */
        post: operations["ApiUnitItemsItemIdAnswersAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/items/{item_id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddPhoto */
        post: operations["ApiUnitItemsItemIdPhotosAddPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadFiles */
        get: operations["ApiUnitMaterialsReadFiles"];
        put?: never;
        /** SendFile */
        post: operations["ApiUnitMaterialsSendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/photos/{sha256}/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OnePhoto */
        get: operations["ApiUnitPhotosSha256SizeOnePhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/self-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadOwnCard */
        get: operations["ApiUnitSelfCheckReadOwnCard"];
        put?: never;
        /** WriteOwnCard */
        post: operations["ApiUnitSelfCheckWriteOwnCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** OpenLink */
        post: operations["ApiUnitSessionOpenLink"];
        /** CloseLink */
        delete: operations["ApiUnitSessionCloseLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create */
        post: operations["ApiUploadsCreate"];
        delete?: never;
        /** Capabilities */
        options: operations["ApiUploadsCapabilities"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Resume */
        delete: operations["ApiUploadsUploadIdDeleteResume"];
        options?: never;
        /** Resume */
        head: operations["ApiUploadsUploadIdHeadResume"];
        /** Resume */
        patch: operations["ApiUploadsUploadIdPatchResume"];
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListUsers */
        get: operations["ApiUsersListUsers"];
        put?: never;
        /** AddUser */
        post: operations["ApiUsersAddUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** ChangeUser */
        patch: operations["ApiUsersUserIdChangeUser"];
        trace?: never;
    };
    "/api/visits/{visit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneVisit */
        get: operations["ApiVisitsVisitIdOneVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ReadConduct */
        get: operations["ApiVisitsVisitIdConductReadConduct"];
        put?: never;
        /** Confirm */
        post: operations["ApiVisitsVisitIdConductConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/dispositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispose */
        post: operations["ApiVisitsVisitIdDispositionsDispose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneDossier */
        get: operations["ApiVisitsVisitIdDossierOneDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** SetInspectors */
        put: operations["ApiVisitsVisitIdInspectorsSetInspectors"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue */
        post: operations["ApiVisitsVisitIdIssuesIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneOutcome */
        get: operations["ApiVisitsVisitIdOutcomeOneOutcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/photos/{dot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OneReview */
        get: operations["ApiVisitsVisitIdPhotosDotOneReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/public-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ListCopies */
        get: operations["ApiVisitsVisitIdPublicCopiesListCopies"];
        put?: never;
        /** MakeCopy */
        post: operations["ApiVisitsVisitIdPublicCopiesMakeCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/public-copies/{copy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** WithdrawCopy */
        delete: operations["ApiVisitsVisitIdPublicCopiesCopyIdWithdrawCopy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/public-copies/{copy_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CopyPicture */
        get: operations["ApiVisitsVisitIdPublicCopiesCopyIdPictureCopyPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** OpenItems */
        post: operations["ApiVisitsVisitIdRectificationsOpenItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visit_id}/revisits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** LookAgain */
        post: operations["ApiVisitsVisitIdRevisitsLookAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** ActorChange */
        ActorChange: {
            device: string;
        };
        /** AfterPhoto */
        AfterPhoto: {
            id: string;
            sha256: string;
            /** @enum {string} */
            verdict: "consistent" | "cannot_tell" | "contradicts";
            findings: components["schemas"]["Text"][];
            received_at: string;
        };
        /** Agreement */
        Agreement: {
            compared: number;
            raters: number;
            /** @enum {string} */
            size: "few" | "small" | "enough";
            percent: number | null;
            kappa: number | null;
            kappa_from: number;
            kappa_people: number;
            few: number;
            small: number;
            checkpoints: components["schemas"]["CheckpointAgreement"][];
            inspectors: components["schemas"]["InspectorAgreement"][];
            pairs: components["schemas"]["PairAgreement"][];
        };
        /** AnswerChoice */
        AnswerChoice: {
            id: string;
            title: components["schemas"]["Text"];
            /** @default  */
            counts?: string;
        };
        /** ApplicabilityWrite */
        ApplicabilityWrite: {
            /** @default  */
            reason?: string;
            /** @default 0 */
            after?: number;
            scoring_point: string;
            applies: boolean;
            /** @constant */
            kind: "not_applicable";
        };
        /** Area */
        Area: {
            bands: components["schemas"]["Band"][];
            /** @constant */
            kind: "area";
        };
        /** Arrow */
        Arrow: {
            x1: number;
            y1: number;
            x2: number;
            y2: number;
            /** @constant */
            kind: "arrow";
        };
        /** AssignedCampaign */
        AssignedCampaign: {
            id: string;
            title: components["schemas"]["Text"];
            site_zone: string;
            /** @default [] */
            conduct?: components["schemas"]["ConductRule"][];
            /** @default false */
            blind?: boolean;
        };
        /** AssignedVisit */
        AssignedVisit: {
            id: string;
            campaign: string;
            unit: components["schemas"]["Unit"];
            checklist: components["schemas"]["ChecklistName"];
            inspectors: components["schemas"]["Person"][];
            previous?: components["schemas"]["Previous"] | null;
            /** @default  */
            due_on?: string;
            /** @default  */
            word?: string;
        };
        /** Assignments */
        Assignments: {
            digest: string;
            user: components["schemas"]["User"];
            campaigns: components["schemas"]["AssignedCampaign"][];
            checklists: components["schemas"]["ChecklistName"][];
            visits: components["schemas"]["AssignedVisit"][];
            handover_key: string;
        };
        /** AuditLine */
        AuditLine: {
            id: number;
            at: string;
            user: string | null;
            user_title: string | null;
            action: string;
            subject: string;
            details: string;
            names: components["schemas"]["AuditName"][];
        };
        /** AuditName */
        AuditName: {
            id: string;
            /** @enum {string} */
            kind: "visit" | "campaign" | "unit" | "user" | "device" | "item" | "link" | "copy" | "draw" | "team" | "region" | "list" | "export" | "questionnaire";
            title: components["schemas"]["Text"];
            visit: string | null;
            campaign: string | null;
        };
        /** Band */
        Band: {
            award: string;
            at_least?: string | null;
            at_most?: string | null;
        };
        /** Board */
        Board: {
            campaign: components["schemas"]["Campaign"];
            visits: components["schemas"]["BoardVisit"][];
            devices: components["schemas"]["Device"][];
            quarantined: number;
            warnings: components["schemas"]["BoardWarning"][];
            server_ms: number;
        };
        /** BoardVisit */
        BoardVisit: {
            id: string;
            unit: components["schemas"]["Unit"];
            sheets: components["schemas"]["Sheet"][];
            total: components["schemas"]["TotalView"];
            photos: components["schemas"]["PhotoCounts"];
            /** @enum {null|string} */
            state: "issued" | "reopened" | "closed" | null;
            complete: boolean;
            missing: components["schemas"]["Text"][];
            last_op_at: string | null;
            /** @enum {string} */
            purpose: "review" | "spot_check";
            own_due_on: string | null;
            due_on: string;
        };
        /** BoardWarning */
        BoardWarning: {
            code: string;
            message: components["schemas"]["Text"];
            remedy: components["schemas"]["Text"];
        };
        /** BonusLevel */
        BonusLevel: {
            id: string;
            title: components["schemas"]["Text"];
            points: string;
        };
        /** BonusScheme */
        BonusScheme: {
            id: string;
            title: components["schemas"]["Text"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            levels: components["schemas"]["BonusLevel"][];
            cap: string;
            methods: components["schemas"]["Methods"];
            departments: components["schemas"]["Departments"];
            source: components["schemas"]["Clause"];
            /**
             * @default unknown
             * @enum {string}
             */
            dated_by?: "document" | "unknown";
            /**
             * @default each
             * @enum {string}
             */
            same_content?: "each" | "highest";
        };
        /** BonusView */
        BonusView: {
            scheme: string;
            points: components["schemas"]["Figure"];
            uncapped: components["schemas"]["Figure"];
            claims: components["schemas"]["ClaimResultView"][];
        };
        /** Boolean */
        Boolean: {
            /** @enum {string} */
            good: "present" | "absent";
            /** @constant */
            kind: "boolean";
        };
        /** Campaign */
        Campaign: {
            id: string;
            title: components["schemas"]["Text"];
            checklist: components["schemas"]["ChecklistName"];
            starts_on: string;
            ends_on: string;
            units: number;
            visits: number;
        };
        /** CampaignCards */
        CampaignCards: {
            scorecard: components["schemas"]["ScorecardOption"] | null;
            options: components["schemas"]["ScorecardOption"][];
            units: components["schemas"]["UnitCard"][];
        };
        /** CampaignName */
        CampaignName: {
            id: string;
        };
        /** CampaignTasks */
        CampaignTasks: {
            pinned: components["schemas"]["TaskListName"] | null;
            year: number;
            /** Format: date */
            today: string;
            units: components["schemas"]["TaskCounts"][];
        };
        /** CampaignTerms */
        CampaignTerms: {
            id: string;
            title: components["schemas"]["Text"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            checklist: components["schemas"]["ChecklistName"];
            fixed_checklist: boolean;
            phases: components["schemas"]["PhaseTerms"][];
            reports: components["schemas"]["ReportDue"][];
            dispositions: components["schemas"]["Disposition"][];
            negative_list: string[];
            conduct: components["schemas"]["ConductItem"][];
            source: components["schemas"]["Clause"];
            notes: string[];
            site_zone: string;
            escalate_after_days: number;
            may_change: boolean;
        };
        /** CampaignUse */
        CampaignUse: {
            id: string;
            title: components["schemas"]["Text"];
            visits: number;
        };
        /** CaptureRecord */
        CaptureRecord: {
            picked_at_ms: number;
            offset_min: number;
            zone: string;
            mono_ms: number;
            boot: string;
            /** @enum {string} */
            route: "camera" | "album" | "file";
            place?: components["schemas"]["Fix"] | null;
            /** @enum {null|string} */
            no_place?: "off" | "denied" | "unavailable" | null;
        };
        /** CardPart */
        CardPart: {
            method: ("material" | "site" | "hearing" | "questionnaire") | "numbers";
            points: components["schemas"]["Figure"];
            origins: string[];
        };
        /** CardPoint */
        CardPoint: {
            scoring_point: string;
            /** @enum {string} */
            state: "settled" | "open" | "not_applicable";
            earned: components["schemas"]["Figure"];
            worth: components["schemas"]["Figure"];
            parts: components["schemas"]["CardPart"][];
            waiting: string[];
            conditions: components["schemas"]["ConditionView"][];
        };
        /** CardReading */
        CardReading: {
            campaign: string;
            unit: components["schemas"]["Unit"];
            /** @enum {string} */
            author_kind: "official" | "self";
            scorecard: components["schemas"]["Scorecard"];
            total: components["schemas"]["CardTotal"];
            categories: components["schemas"]["CardSum"][];
            points: components["schemas"]["CardPoint"][];
            bonuses: components["schemas"]["BonusView"][];
            visits: components["schemas"]["FeedingVisit"][];
            entries: components["schemas"]["EntryView"][];
            /**
             * @default
             * @enum {string}
             */
            locked?: "" | "card" | "visit";
        };
        /** CardSum */
        CardSum: {
            category: string;
            earned: components["schemas"]["Figure"];
            open_points: components["schemas"]["Figure"];
            worth: components["schemas"]["Figure"];
        };
        /** CardTotal */
        CardTotal: {
            base: components["schemas"]["Figure"];
            bonus: components["schemas"]["Figure"];
            total: components["schemas"]["Figure"];
            low: components["schemas"]["Figure"];
            high: components["schemas"]["Figure"];
            open: number;
            final: boolean;
        };
        /** CardWrites */
        CardWrites: {
            writes: ((components["schemas"]["JudgementWrite"] | components["schemas"]["NumberWrite"] | components["schemas"]["ApplicabilityWrite"] | components["schemas"]["ClaimWrite"]) | unknown)[];
        };
        /** Category */
        Category: {
            id: string;
            title: components["schemas"]["Text"];
            points: string;
            source: components["schemas"]["Clause"];
        };
        /** CellProblem */
        CellProblem: {
            sheet: string;
            cell: string;
            code: string;
            message: components["schemas"]["Text"];
        };
        /** Challenge */
        Challenge: {
            challenge: string;
        };
        /** Change */
        Change: {
            /** @enum {string} */
            part: "checklist" | "group" | "place" | "checkpoint";
            /** @enum {string} */
            what: "added" | "removed" | "changed";
            id: string;
            title: components["schemas"]["Text"];
            /** @default [] */
            fields?: components["schemas"]["authoring_changes_FieldChange"][];
        };
        /** ChangePassword */
        ChangePassword: {
            old: string;
            new: string;
        };
        /** Changed */
        Changed: {
            checkpoint: string;
            title: components["schemas"]["Text"];
            before: string | null;
            after: string;
            points_before: components["schemas"]["Figure"];
            points_after: components["schemas"]["Figure"];
        };
        /** CheckView */
        CheckView: {
            code: string;
            /** @enum {string} */
            severity: "fail" | "warn" | "info";
            office: components["schemas"]["Text"];
            inspector?: components["schemas"]["Text"] | null;
            numbers?: {
                [key: string]: number | string;
            };
        };
        /** Checklist */
        Checklist: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            source: components["schemas"]["Clause"];
            total_points: string;
            groups: components["schemas"]["Group"][];
            places: components["schemas"]["Place"][];
            checkpoints: components["schemas"]["Checkpoint"][];
            /**
             * @default excluded
             * @enum {string}
             */
            not_applicable?: "excluded" | "full";
        };
        /** ChecklistName */
        ChecklistName: {
            id: string;
            version: number;
        };
        /** ChecklistPreview */
        ChecklistPreview: {
            /** @enum {string} */
            standing: "invalid" | "next" | "published" | "taken" | "out_of_turn";
            checklist: components["schemas"]["ChecklistName"] | null;
            title: components["schemas"]["Text"] | null;
            checkpoints: number;
            newest: number;
            changes: components["schemas"]["Change"][];
            problem_count: number;
            problems: components["schemas"]["CellProblem"][];
        };
        /** Checkpoint */
        Checkpoint: {
            id: string;
            group: string;
            place: string;
            title: components["schemas"]["Text"];
            measure: components["schemas"]["Ratio"] | components["schemas"]["Area"] | components["schemas"]["Count"] | components["schemas"]["Boolean"] | components["schemas"]["Sample"] | components["schemas"]["Rating"];
            weight: string;
            tolerance: string;
            source: components["schemas"]["Clause"];
            hint?: components["schemas"]["Text"] | null;
            /** @default  */
            department?: string;
            /**
             * @default advised
             * @enum {string}
             */
            photo?: "required" | "advised" | "none";
            photo_hint?: components["schemas"]["Text"] | null;
            /** @default [] */
            phrases?: components["schemas"]["Text"][];
            /** @default false */
            document?: boolean;
            /** @default  */
            relevant?: string;
        };
        /** CheckpointAgreement */
        CheckpointAgreement: {
            checkpoint: string;
            title: components["schemas"]["Text"];
            compared: number;
            /** @enum {string} */
            size: "few" | "small" | "enough";
            percent: number | null;
            kappa: number | null;
            kappa_from: number;
            kappa_people: number;
            icc: number | null;
        };
        /** CheckpointReading */
        CheckpointReading: {
            checkpoint: string;
            worth: components["schemas"]["Figure"];
            /** @enum {string} */
            status: "settled" | "conflict" | "unscored";
            findings: components["schemas"]["FindingView"][];
            rulings: components["schemas"]["RulingView"][];
            notes: components["schemas"]["NoteView"][];
            photos: components["schemas"]["PhotoView"][];
            choices: components["schemas"]["Choice"][];
            /** @default [] */
            proposals?: components["schemas"]["Proposal"][];
            /** @enum {null|string} */
            kind?: "clashing_rulings" | "reopened" | "applicability" | "same_person" | "outcome" | "measure" | null;
            /** @enum {null|string} */
            by?: "ruling" | "agreement" | "relevance" | null;
            dot?: string | null;
            score?: components["schemas"]["ScoreView"] | null;
            stood_until?: string | null;
        };
        /** Choice */
        Choice: {
            dot: string;
            total: components["schemas"]["TotalView"];
        };
        /** ChoiceTally */
        ChoiceTally: {
            choice: string;
            title: components["schemas"]["Text"];
            answers: number;
        };
        /** Circle */
        Circle: {
            x1: number;
            y1: number;
            x2: number;
            y2: number;
            /** @constant */
            kind: "circle";
        };
        /** Claim */
        Claim: {
            code: string;
            public_key: string;
            device: string;
        };
        /** ClaimResultView */
        ClaimResultView: {
            claim: string;
            points: components["schemas"]["Figure"];
            /** @enum {string} */
            reason: "counts" | "unknown_level" | "outside_period" | "same_content";
            counted_with: string;
        };
        /** ClaimValue */
        ClaimValue: {
            scheme: string;
            level: string;
            /** Format: date */
            dated_on: string;
            title: string;
            /** @default  */
            content?: string;
        };
        /** ClaimWrite */
        ClaimWrite: {
            /** @default  */
            reason?: string;
            /** @default 0 */
            after?: number;
            claim: string;
            value: components["schemas"]["ClaimValue"] | null;
            /** @constant */
            kind: "claim";
        };
        /** Clause */
        Clause: {
            document: string;
            clause: string;
            /** @default  */
            quote?: string;
            /** @default  */
            lost?: string;
        };
        /** Condition */
        Condition: {
            part: string;
            whole: string;
            at_least: string;
            /** @default 0 */
            everyone_up_to?: number;
            /**
             * @default fails
             * @enum {string}
             */
            empty?: "fails" | "holds";
        };
        /** ConditionView */
        ConditionView: {
            part: string;
            whole: string;
            part_count: number | null;
            whole_count: number | null;
            share: components["schemas"]["Figure"] | null;
            needed: components["schemas"]["Figure"];
            /** @enum {string} */
            state: "holds" | "fails" | "missing" | "impossible";
        };
        /** ConductItem */
        ConductItem: {
            id: string;
            text: components["schemas"]["Text"];
            source: components["schemas"]["Clause"];
        };
        /** ConductLine */
        ConductLine: {
            item: components["schemas"]["ConductItem"];
            confirmed: components["schemas"]["Confirmed"][];
            missing: components["schemas"]["Person"][];
        };
        /** ConductNote */
        ConductNote: {
            user: string;
            items: (string | unknown)[];
        };
        /** ConductRule */
        ConductRule: {
            id: string;
            text: components["schemas"]["Text"];
        };
        /** Confirmed */
        Confirmed: {
            user: string;
            user_title: string;
            confirmed_at: string;
            noted_by: string;
        };
        /** ConflictLine */
        ConflictLine: {
            visit: string;
            unit_name: string;
            checkpoint: string;
            title: components["schemas"]["Text"];
            /** @enum {string} */
            kind: "clashing_rulings" | "reopened" | "applicability" | "same_person" | "outcome" | "measure";
            stake: components["schemas"]["Figure"];
            candidates: number;
            last_received_at: string;
            measure: components["schemas"]["Ratio"] | components["schemas"]["Area"] | components["schemas"]["Count"] | components["schemas"]["Boolean"] | components["schemas"]["Sample"] | components["schemas"]["Rating"];
            measured: components["schemas"]["Measured"][];
            spread: components["schemas"]["Figure"] | null;
            relative: components["schemas"]["Figure"] | null;
            covers: string[];
            supersedes: string[];
            proposals: components["schemas"]["Proposal"][];
        };
        /** Count */
        Count: {
            bands: components["schemas"]["Band"][];
            unit?: components["schemas"]["Text"] | null;
            /** @constant */
            kind: "count";
        };
        /** CriterionDifference */
        CriterionDifference: {
            criterion: number;
            category: string;
            title: components["schemas"]["Text"];
            worth: components["schemas"]["Figure"];
            own: components["schemas"]["Figure"] | null;
            official: components["schemas"]["Figure"] | null;
            difference: components["schemas"]["Figure"] | null;
        };
        /** Dashboard */
        Dashboard: {
            title: components["schemas"]["Text"];
            phases: components["schemas"]["Named"][];
            places: components["schemas"]["Named"][];
            units: components["schemas"]["UnitStanding"][];
            lost: components["schemas"]["LostPoints"][];
        };
        /** Deadlines */
        Deadlines: {
            /** Format: date */
            today: string;
            escalate_after_days: number;
            lines: components["schemas"]["DueLine"][];
        };
        /** Declined */
        Declined: {
            reason: string;
            /** @constant */
            kind: "declined";
        };
        /** Departments */
        Departments: {
            /** @enum {string} */
            basis: "printed" | "inferred" | "unknown";
            /** @default [] */
            names?: string[];
        };
        /** Device */
        Device: {
            actor: string;
            user: string;
            user_title: string;
            device: string;
            office: boolean;
            counter: number;
            frozen: boolean;
            revoked: boolean;
            enrolled_at: string;
            last_contact_at: string | null;
            skew_ms: number | null;
            skew_error_ms: number | null;
            awaited: boolean;
            unsent: components["schemas"]["UnsentReport"] | null;
        };
        /** DeviceSignIn */
        DeviceSignIn: {
            actor: string;
            challenge: string;
            signature: string;
        };
        /** Disposition */
        Disposition: {
            id: string;
            options: string[];
            source: components["schemas"]["Clause"];
            /** @default [] */
            grounds?: string[];
        };
        /** DispositionList */
        DispositionList: {
            id: string;
            options: string[];
            grounds: string[];
            source: string;
        };
        /** DispositionView */
        DispositionView: {
            /** @enum {string} */
            stage: "proposed" | "decided" | "withdrawn";
            list: string;
            choice: string;
            grounds: string[];
            reason: string;
            user_title: string;
            at: string;
        };
        /** DrawView */
        DrawView: {
            id: string;
            campaign: string;
            title: string;
            by: ("level" | "region")[];
            percent: number;
            least: number;
            units: number;
            seed_hash: string;
            frame_hash: string;
            sealed_at: string;
            sealed_by: string;
            release_at: string;
            opened_at: string | null;
            opened_by: string | null;
            seed: string | null;
            witness: string | null;
            strata: components["schemas"]["StratumView"][];
        };
        /** DrawnUnit */
        DrawnUnit: {
            id: string;
            name: string;
            level: string;
            region: string;
            rank: string;
            visit: string | null;
        };
        /** DueLine */
        DueLine: {
            /** @enum {string} */
            kind: "visit" | "unplanned" | "rectification" | "report" | "draw";
            /** Format: date */
            due_on: string;
            /** @enum {string} */
            standing: "escalated" | "overdue" | "week" | "later";
            region: string;
            /** @default 1 */
            count?: number;
            phase?: components["schemas"]["Text"] | null;
            /** @default [] */
            levels?: string[];
            unit?: string | null;
            /** @default  */
            unit_name?: string;
            visit?: string | null;
            /** @default false */
            spot_check?: boolean;
            /** @default [] */
            people?: components["schemas"]["Person"][];
            /** @default  */
            department?: string;
        };
        /** DutyWish */
        DutyWish: {
            /** @default  */
            department?: string;
            due_on?: string | null;
        };
        /** Effect */
        Effect: {
            before: components["schemas"]["Figure"];
            after: components["schemas"]["Figure"];
            conflicts: number;
            changed: components["schemas"]["Changed"][];
            evidence_only: number;
        };
        /** Enrolled */
        Enrolled: {
            actor: string;
            user: components["schemas"]["User"];
            epoch: string;
        };
        /** Enrolment */
        Enrolment: {
            code: string;
            url: string;
            qr_svg: string;
            expires_at: string;
            user_title: string;
        };
        /** EntryView */
        EntryView: {
            id: number;
            /** @enum {string} */
            kind: "judgement" | "number" | "not_applicable" | "claim";
            subject: string;
            method: string;
            /** @enum {string} */
            author_kind: "official" | "self";
            user_title: string;
            at: string;
            counts: boolean;
            /** @default  */
            reason?: string;
            /** @default  */
            origin?: string;
            points?: string | null;
            count?: number | null;
            applies?: boolean | null;
            claim?: components["schemas"]["ClaimValue"] | null;
        };
        /** EvidenceRule */
        EvidenceRule: {
            id: string;
            labels: ("held_on" | "place" | "theme" | "organiser" | "participants" | "volunteers" | "served" | "service")[];
            pictures_least: number;
            pictures_most: number;
            source: components["schemas"]["Clause"];
            /** @default  */
            theme_prefix?: string;
            /** @default 0 */
            picture_over_bytes?: number;
            /** @default 0 */
            picture_under_bytes?: number;
            /** @default 0 */
            paper_under_bytes?: number;
        };
        /** ExplanationView */
        ExplanationView: {
            dot: string;
            user_title: string;
            text: string;
            written: components["schemas"]["Written"];
            received_at: string;
        };
        /** ExportView */
        ExportView: {
            id: string;
            /** @enum {string} */
            kind: "notice" | "review" | "correction" | "county" | "reorganised" | "scores" | "rulings" | "agreement" | "draw" | "public";
            format: string;
            campaign: string;
            visit: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            done: number;
            total: number;
            file_name: string;
            user_title: string;
            created_at: string;
            problem: string;
            message: components["schemas"]["Text"] | null;
            remedy: components["schemas"]["Text"] | null;
        };
        /** FailedPoint */
        FailedPoint: {
            checkpoint: string;
            title: components["schemas"]["Text"];
            /** @enum {string} */
            outcome: "none" | "partial";
            lost: components["schemas"]["Figure"];
            department: string;
            photos: string[];
            notes: string[];
            item: string | null;
        };
        /** FeedingVisit */
        FeedingVisit: {
            visit: string;
            checklist: components["schemas"]["ChecklistName"];
            settled: number;
            checkpoints: number;
        };
        /** Figure */
        Figure: {
            exact: string;
            shown: string;
        };
        /** FindingView */
        FindingView: {
            dot: string;
            user: string;
            user_title: string;
            device: string;
            /** @enum {string} */
            kind: "measured" | "not_applicable" | "cleared";
            head: boolean;
            written: components["schemas"]["Written"];
            received_at: string;
            signed: boolean;
            inputs?: unknown;
            reason?: string | null;
            score?: components["schemas"]["ScoreView"] | null;
        };
        /** Fix */
        Fix: {
            lat: number;
            lon: number;
            accuracy_m: number;
            at_ms: number;
        };
        /** GiveBackReply */
        GiveBackReply: {
            given: components["schemas"]["Given"][];
        };
        /** Given */
        Given: {
            dot: string;
            /** @enum {string} */
            status: "accepted" | "duplicate" | "quarantined" | "forked" | "refused";
            code?: string | null;
        };
        /** GivenConduct */
        GivenConduct: {
            id: string;
            text: components["schemas"]["Text"];
        };
        /** GivenDisposition */
        GivenDisposition: {
            id: string;
            options: (string | unknown)[];
        };
        /** GivenPlace */
        GivenPlace: {
            unit: string;
            lat: number;
            lon: number;
            /** @default 100 */
            accuracy_m?: number;
        };
        /** GivenPlaces */
        GivenPlaces: {
            /** @enum {string} */
            datum: "wgs84" | "gcj02" | "bd09";
            places: (components["schemas"]["GivenPlace"] | unknown)[];
        };
        /** GivenRegion */
        GivenRegion: {
            name: string;
            /** @enum {string} */
            kind: "city" | "county" | "functional";
            parent?: string | null;
            /** @default [] */
            aliases?: (string | unknown)[];
            /** @default false */
            retired?: boolean;
        };
        /** GivenRules */
        GivenRules: {
            negative_list: (string | unknown)[];
            conduct: (components["schemas"]["GivenConduct"] | unknown)[];
            dispositions: (components["schemas"]["GivenDisposition"] | unknown)[];
            escalate_after_days?: number | null;
        };
        /** GivenTeam */
        GivenTeam: {
            name: string;
            members: (string | unknown)[];
            /** @default  */
            region?: string;
        };
        /** GivenTerms */
        GivenTerms: {
            title: components["schemas"]["Text"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            checklist: components["schemas"]["ChecklistName"];
            phases: (components["schemas"]["PhaseTerms"] | unknown)[];
        };
        /** GivenUnitLink */
        GivenUnitLink: {
            id: string;
            url: string;
            qr_svg: string;
            expires_at: string;
        };
        /** Group */
        Group: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** HandedLink */
        HandedLink: {
            url: string;
            qr_svg: string;
        };
        /** HandedOps */
        HandedOps: {
            accepted: number;
            duplicate: number;
            early: number;
            quarantined: number;
            forked: number;
        };
        /** HandedPhotos */
        HandedPhotos: {
            new: number;
            known: number;
            damaged: number;
        };
        /** HandoverReport */
        HandoverReport: {
            actor: string;
            user_title: string;
            device: string;
            made_at: string;
            part: number;
            parts: number;
            ops: components["schemas"]["HandedOps"];
            photos: components["schemas"]["HandedPhotos"];
        };
        /** Health */
        Health: {
            status: string;
            version: string;
            secure_url: string | null;
            secure_port: number | null;
            trust_port: number | null;
        };
        /** HearingView */
        HearingView: {
            id: string;
            held_on: string;
            who: string;
            notes: string;
            user_title: string;
            at: string;
        };
        /** HitFile */
        HitFile: {
            id: string;
            name: string;
            sha256: string;
            size_bytes: number;
            media_type: string;
            at: string;
        };
        /** HitView */
        HitView: {
            id: string;
            unit: string;
            unit_name: string;
            ground: string;
            evidence: string;
            user_title: string;
            at: string;
            withdrawn: components["schemas"]["Withdrawn"] | null;
            files: components["schemas"]["HitFile"][];
        };
        /** HitWithdrawal */
        HitWithdrawal: {
            reason: string;
        };
        /** ImportRow */
        ImportRow: {
            line: number;
            id: string;
            name: string;
            /** @enum {string} */
            level: "national" | "provincial_model" | "provincial" | "city_model" | "city";
            cohort_year: number;
            jurisdiction: string;
            derived: boolean;
            reorganised: boolean;
            /** @enum {string} */
            status: "new" | "joined" | "changed" | "same";
            changes: components["schemas"]["wire_unit_list_FieldChange"][];
            twin: boolean;
            successor: string;
            successor_found: boolean;
        };
        /** Imported */
        Imported: {
            added: number;
            changed: number;
        };
        /** InspectorAgreement */
        InspectorAgreement: {
            user: string;
            title: string;
            compared: number;
            /** @enum {string} */
            size: "few" | "small" | "enough";
            percent: number | null;
            severity: number | null;
        };
        /** Inspectors */
        Inspectors: {
            inspectors: (string | unknown)[];
        };
        /** IssueView */
        IssueView: {
            number: number;
            code: string;
            hash: string;
            total: components["schemas"]["Figure"];
            whole: components["schemas"]["Figure"];
            final: boolean;
            complete: boolean;
            reason: string;
            user_title: string;
            issued_at: string;
            effect: components["schemas"]["Effect"] | null;
        };
        /** Item */
        Item: {
            id: string;
            checkpoint: string;
            title: components["schemas"]["Text"];
            opinion: string;
            department: string;
            due_on: string;
            /** @enum {null|string} */
            standing: "escalated" | "overdue" | "week" | "later" | null;
            /** @enum {string} */
            state: "open" | "answered" | "returned" | "accepted" | "withdrawn";
            before: string[];
            after: components["schemas"]["AfterPhoto"][];
            steps: components["schemas"]["Step"][];
        };
        /** ItemDecision */
        ItemDecision: {
            /** @enum {string} */
            kind: "accepted" | "returned" | "withdrawn" | "changed";
            text: string;
            due_on?: string | null;
        };
        /** JudgementWrite */
        JudgementWrite: {
            /** @default  */
            reason?: string;
            /** @default 0 */
            after?: number;
            scoring_point: string;
            /** @enum {string} */
            method: "material" | "site" | "hearing" | "questionnaire";
            points: string | null;
            /** @constant */
            kind: "judgement";
        };
        /** LatestSubmission */
        LatestSubmission: {
            latest: components["schemas"]["SubmissionView"] | null;
        };
        /** LetIn */
        LetIn: {
            reason: string;
        };
        /** Level */
        Level: {
            title: components["schemas"]["Text"];
            award: string;
        };
        /** Line */
        Line: {
            task: string;
            period: string;
            /** Format: date */
            due_on: string;
            department: string;
            /** @enum {string} */
            standing: "met" | "overdue" | "due_soon" | "open" | "not_yet";
            needs: components["schemas"]["NeedState"][];
            records: components["schemas"]["RecordState"][];
        };
        /** LostPoints */
        LostPoints: {
            checkpoint: string;
            title: components["schemas"]["Text"];
            place: string;
            settled: number;
            lost: components["schemas"]["Figure"];
            units: string[];
        };
        /** MaskBox */
        MaskBox: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        /** MaterialView */
        MaterialView: {
            id: string;
            scoring_point: string;
            name: string;
            sha256: string;
            size_bytes: number;
            media_type: string;
            sender: string;
            by_unit: boolean;
            at: string;
        };
        /** Materials */
        Materials: {
            files: components["schemas"]["MaterialView"][];
        };
        /** Me */
        Me: {
            user: components["schemas"]["User"];
            must_change_password: boolean;
            actor: string | null;
            revoked: boolean;
        };
        /** Measured */
        Measured: {
            user: string;
            title: string;
            figure: components["schemas"]["Figure"] | null;
        };
        /** Methods */
        Methods: {
            /** @enum {string} */
            basis: "printed" | "inferred" | "unknown";
            /** @default [] */
            names?: ("material" | "site" | "hearing" | "questionnaire")[];
        };
        /** Named */
        Named: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** Need */
        Need: {
            kinds: ("activity" | "report" | "document" | "table")[];
            /** @default 1 */
            least?: number;
            /**
             * @default printed
             * @enum {string}
             */
            basis?: "printed" | "inferred" | "unknown";
        };
        /** NeedState */
        NeedState: {
            kinds: ("activity" | "report" | "document" | "table")[];
            least: number;
            have: number;
        };
        /** NewActor */
        NewActor: {
            public_key: string;
            device: string;
            /** @default [] */
            replaces?: (string | unknown)[];
        };
        /** NewAnswer */
        NewAnswer: {
            text: string;
        };
        /** NewCampaign */
        NewCampaign: {
            preset: string;
            title: string;
            /** @default false */
            with_units?: boolean;
            year?: number | null;
        };
        /** NewDisposition */
        NewDisposition: {
            /** @enum {string} */
            stage: "proposed" | "decided" | "withdrawn";
            list: string;
            choice: string;
            reason: string;
            /** @default [] */
            grounds?: (string | unknown)[];
        };
        /** NewDraw */
        NewDraw: {
            title: string;
            by: (("level" | "region") | unknown)[];
            percent: number;
            least: number;
            release_at: string;
        };
        /** NewEnrolment */
        NewEnrolment: {
            user: string;
        };
        /** NewExport */
        NewExport: {
            /** @enum {string} */
            kind: "notice" | "review" | "correction" | "county" | "reorganised" | "scores" | "rulings" | "agreement" | "draw" | "public";
            campaign: string;
            /** @enum {string} */
            format: "docx" | "xlsx" | "pdf" | "html";
            /** @default  */
            visit?: string;
            /** @default  */
            jurisdiction?: string;
            /** @default [] */
            visits?: (string | unknown)[];
            /** @default  */
            public_list?: string;
            /** @default  */
            draw?: string;
            /** @default false */
            red_head?: boolean;
            /** @default  */
            office?: string;
            /** @default  */
            number?: string;
        };
        /** NewHearing */
        NewHearing: {
            /** Format: date */
            held_on: string;
            who: string;
            /** @default  */
            notes?: string;
            /** @default [] */
            points?: (components["schemas"]["JudgementWrite"] | unknown)[];
        };
        /** NewHit */
        NewHit: {
            ground: string;
            evidence: string;
        };
        /** NewIssue */
        NewIssue: {
            /** @enum {string} */
            kind: "issue" | "correction";
            seen: string;
            /** @default  */
            reason?: string;
        };
        /** NewItem */
        NewItem: {
            checkpoint: string;
            opinion: string;
            due_on: string;
            /** @default  */
            department?: string;
        };
        /** NewItems */
        NewItems: {
            items: (components["schemas"]["NewItem"] | unknown)[];
        };
        /** NewObjection */
        NewObjection: {
            unit: string;
            name: string;
            contact: string;
            text: string;
        };
        /** NewPublicCopy */
        NewPublicCopy: {
            sha256: string;
            checkpoint: string;
            boxes: (components["schemas"]["MaskBox"] | unknown)[];
            /** @constant */
            checked: true;
        };
        /** NewPublicList */
        NewPublicList: {
            visits: (string | unknown)[];
            starts_on: string;
            ends_on: string;
            /** @default [] */
            photos?: (string | unknown)[];
        };
        /** NewQuestionnaire */
        NewQuestionnaire: {
            questionnaire: string;
            /** @enum {string} */
            protection: "browser" | "tickets";
        };
        /** NewRecord */
        NewRecord: {
            title: string;
            labels?: {
                [key: string]: string;
            };
            task: string;
            period: string;
            /** @enum {string} */
            kind: "activity" | "report" | "document" | "table";
        };
        /** NewTickets */
        NewTickets: {
            count: number;
        };
        /** NewUnitLink */
        NewUnitLink: {
            purposes: (("rectification" | "materials" | "self_check") | unknown)[];
            /** @default 30 */
            days?: number;
            visit?: string | null;
        };
        /** NewUser */
        NewUser: {
            name: string;
            title: string;
            /** @enum {string} */
            role: "administrator" | "office" | "inspector" | "viewer" | "unit";
            password?: string | null;
            /** @default  */
            region?: string;
            /** @default  */
            unit?: string;
        };
        /** NewVisit */
        NewVisit: {
            unit: string;
            inspectors: (string | unknown)[];
        };
        /** NoteView */
        NoteView: {
            dot: string;
            user: string;
            user_title: string;
            text: string;
            written: components["schemas"]["Written"];
        };
        /** NumberWrite */
        NumberWrite: {
            /** @default  */
            reason?: string;
            /** @default 0 */
            after?: number;
            quantity: string;
            count: number | null;
            /** @constant */
            kind: "number";
        };
        /** ObjectionView */
        ObjectionView: {
            id: number;
            unit: string;
            name: string;
            contact: string;
            text: string;
            at: string;
            answer: string;
            answered_at: string | null;
        };
        /** OpenLink */
        OpenLink: {
            secret: string;
        };
        /** Opening */
        Opening: {
            /** @default  */
            witness?: string;
        };
        /** Outcome */
        Outcome: {
            visit: string;
            campaign: string;
            unit: components["schemas"]["Unit"];
            seen: string;
            total: components["schemas"]["TotalView"];
            complete: boolean;
            missing: components["schemas"]["Text"][];
            state_heads: string[];
            issues: components["schemas"]["IssueView"][];
            due: components["schemas"]["Effect"] | null;
            /** @enum {null|string} */
            hindrance: "inspector" | "conflicts" | "issued" | null;
            may_decide: boolean;
            lists: components["schemas"]["DispositionList"][];
            dispositions: components["schemas"]["DispositionView"][];
            failed: components["schemas"]["FailedPoint"][];
            items: components["schemas"]["Item"][];
            links: components["schemas"]["UnitLinkView"][];
            revisits: string[];
            looks_again_at: string | null;
        };
        /** OutcomeLine */
        OutcomeLine: {
            visit: string;
            unit: components["schemas"]["Unit"];
            /** @enum {string} */
            state: "open" | "ready" | "issued" | "correction_due";
            number: number;
            code: string | null;
            total: components["schemas"]["Figure"];
            issued_at: string | null;
            disposition: string | null;
            /** @enum {null|string} */
            disposition_stage: "proposed" | "decided" | "withdrawn" | null;
            items: number;
            answered: number;
            overdue: number;
            escalated: number;
            accepted: number;
            next_due_on: string | null;
        };
        /** OwnCampaign */
        OwnCampaign: {
            id: string;
            title: components["schemas"]["Text"];
            starts_on: string;
            ends_on: string;
            scorecard: components["schemas"]["Text"] | null;
            /** @enum {string} */
            locked: "" | "card" | "visit";
            own: components["schemas"]["CardTotal"] | null;
            written: number;
            tasks: components["schemas"]["TaskListName"] | null;
            counts: components["schemas"]["TaskCounts"] | null;
        };
        /** OwnPoint */
        OwnPoint: {
            scoring_point: string;
            /** @enum {string} */
            state: "settled" | "open" | "not_applicable";
            earned: components["schemas"]["Figure"];
        };
        /** OwnUnit */
        OwnUnit: {
            unit: components["schemas"]["Unit"];
            campaigns: components["schemas"]["OwnCampaign"][];
        };
        /** PairAgreement */
        PairAgreement: {
            users: [
                string,
                string
            ];
            titles: [
                string,
                string
            ];
            compared: number;
            /** @enum {string} */
            size: "few" | "small" | "enough";
            percent: number | null;
            kappa: number | null;
        };
        /** Period */
        Period: {
            id: string;
            title: components["schemas"]["Text"];
            starts: string;
            ends: string;
            source: components["schemas"]["Clause"];
            /**
             * @default printed
             * @enum {string}
             */
            basis?: "printed" | "inferred" | "unknown";
            /** @default 0 */
            years_later?: number;
        };
        /** Person */
        Person: {
            id: string;
            title: string;
        };
        /** PhaseTerms */
        PhaseTerms: {
            id: string;
            title: components["schemas"]["Text"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            levels: (("national" | "provincial_model" | "provincial" | "city_model" | "city") | unknown)[];
        };
        /** PhotoCounts */
        PhotoCounts: {
            declared: number;
            verified: number;
            consistent: number;
            cannot_tell: number;
            contradicts: number;
        };
        /** PhotoLine */
        PhotoLine: {
            visit: string;
            unit_name: string;
            checkpoint: string;
            title: components["schemas"]["Text"];
            worth: components["schemas"]["Figure"];
            user: string;
            user_title: string;
            actor: string;
            device: string;
            photo_id: string;
            dot: string;
            sha256: string;
            caption: string;
            /** @enum {string} */
            verdict: "consistent" | "cannot_tell" | "contradicts" | "pending";
            /** @enum {string} */
            state: "clear" | "open" | "asked" | "explained" | "accepted" | "rejected";
            reopened: boolean;
            warnings: components["schemas"]["WarningView"][];
            harmless: boolean;
            saw: string[];
            heads: string[];
            received_at: string;
        };
        /** PhotoPair */
        PhotoPair: {
            code: string;
            /** @enum {string} */
            severity: "fail" | "warn" | "info";
            visit: string;
            unit_name: string;
            checkpoint: string;
            title: components["schemas"]["Text"];
            same_visit: boolean;
            sha256: string;
            photo?: components["schemas"]["PhotoView"] | null;
            share?: number | null;
            textured?: number | null;
            tiles?: string | null;
            differs?: string | null;
        };
        /** PhotoQueue */
        PhotoQueue: {
            lines: components["schemas"]["PhotoLine"][];
            tallies: components["schemas"]["PhotoTally"][];
        };
        /** PhotoReading */
        PhotoReading: {
            visit: string;
            campaign: string;
            unit_name: string;
            title: components["schemas"]["Text"];
            worth: components["schemas"]["Figure"];
            photo: components["schemas"]["PhotoView"];
            pairs: components["schemas"]["PhotoPair"][];
        };
        /** PhotoTally */
        PhotoTally: {
            user: string;
            user_title: string;
            actor: string;
            device: string;
            photos: number;
            consistent: number;
            cannot_tell: number;
            contradicts: number;
            pending: number;
            accepted: number;
            rejected: number;
        };
        /** PhotoView */
        PhotoView: {
            photo_id: string;
            dot: string;
            user: string;
            user_title: string;
            device: string;
            sha256: string;
            bytes: number;
            media_type: string;
            caption: string;
            checkpoint: string;
            capture: components["schemas"]["CaptureRecord"];
            written: components["schemas"]["Written"];
            /** @enum {string} */
            state: "unknown" | "partial" | "verified" | "refused";
            /** @enum {string} */
            verdict: "consistent" | "cannot_tell" | "contradicts" | "pending";
            /** @enum {string} */
            checked: "consistent" | "cannot_tell" | "contradicts" | "pending";
            review: components["schemas"]["ReviewStanding"];
            received_at: string;
            after_ruling: boolean;
            /** @default [] */
            findings?: components["schemas"]["CheckView"][];
            taken?: components["schemas"]["TakenView"] | null;
            window?: components["schemas"]["WindowView"] | null;
            picked?: components["schemas"]["WindowView"] | null;
            /** @default [] */
            witnesses?: string[];
            received_ms?: number | null;
            facts?: unknown;
            /** @default [] */
            marks?: (components["schemas"]["Arrow"] | components["schemas"]["Circle"] | components["schemas"]["Words"])[];
            withdrawn?: string | null;
        };
        /** PinScorecard */
        PinScorecard: {
            scorecard: components["schemas"]["ScorecardName"] | null;
        };
        /** PinTasks */
        PinTasks: {
            id: string;
            year: number;
        };
        /** Place */
        Place: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** PlaceTally */
        PlaceTally: {
            place: string;
            settled: number;
            failed: number;
        };
        /** Plan */
        Plan: {
            lines: (components["schemas"]["PlanLine"] | unknown)[];
        };
        /** PlanLine */
        PlanLine: {
            unit: string;
            visit?: string | null;
            inspectors?: string[] | null;
            due_on?: string | null;
        };
        /** PlannedLine */
        PlannedLine: {
            unit: string;
            visit: string;
            added: boolean;
            inspectors_before: string[];
            due_before: string;
        };
        /** PresetView */
        PresetView: {
            id: string;
            title: components["schemas"]["Text"];
            source: components["schemas"]["Clause"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            checklist: components["schemas"]["ChecklistName"];
            phases: number;
            units: number;
            notes: string[];
        };
        /** Previous */
        Previous: {
            visit: string;
            last_at: string;
            own: boolean;
            findings: components["schemas"]["PreviousFinding"][];
        };
        /** PreviousFinding */
        PreviousFinding: {
            checkpoint: string;
            /** @enum {string} */
            outcome: "full" | "partial" | "none" | "not_applicable";
            /** @default  */
            figure?: string;
        };
        /** Proposal */
        Proposal: {
            /** @enum {string} */
            policy: "strictest" | "mean" | "median";
            decision: unknown;
            score: components["schemas"]["ScoreView"];
            total: components["schemas"]["TotalView"];
            dot: string | null;
        };
        /** PublicCopyView */
        PublicCopyView: {
            id: string;
            visit: string;
            checkpoint: string;
            title: components["schemas"]["Text"];
            sha256: string;
            boxes: components["schemas"]["MaskBox"][];
            user_title: string;
            made_at: string;
            withdrawn: boolean;
        };
        /** PublicDocument */
        PublicDocument: {
            campaign: components["schemas"]["Text"];
            lines: components["schemas"]["PublicLine"][];
        };
        /** PublicLine */
        PublicLine: {
            visit: string;
            unit: string;
            level: string;
            points: string;
            whole: string;
            disposition: string;
            code: string;
            /** @default [] */
            photos?: components["schemas"]["PublicPhoto"][];
        };
        /** PublicListView */
        PublicListView: {
            id: string;
            url: string;
            starts_on: string;
            ends_on: string;
            /** @enum {string} */
            state: "coming" | "open" | "over" | "withdrawn";
            document: components["schemas"]["PublicDocument"];
            objections: components["schemas"]["ObjectionView"][];
        };
        /** PublicPage */
        PublicPage: {
            id: string;
            starts_on: string;
            ends_on: string;
            open: boolean;
            document: components["schemas"]["PublicDocument"];
        };
        /** PublicPhoto */
        PublicPhoto: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** PublishedChecklist */
        PublishedChecklist: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            checkpoints: number;
            conditions: number;
            used_by: components["schemas"]["CampaignUse"][];
        };
        /** Quantity */
        Quantity: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** QuarantinedOp */
        QuarantinedOp: {
            dot: string;
            actor: string;
            user_title: string;
            device: string;
            visit: string;
            unit_name: string | null;
            path: string;
            code: string;
            message: components["schemas"]["Text"];
            value: unknown;
            received_at: string;
            let_in_at: string | null;
        };
        /** Question */
        Question: {
            id: string;
            title: components["schemas"]["Text"];
            choices: components["schemas"]["AnswerChoice"][];
            /** @default  */
            scoring_point?: string;
        };
        /** QuestionTally */
        QuestionTally: {
            question: string;
            title: components["schemas"]["Text"];
            scoring_point: string;
            choices: components["schemas"]["ChoiceTally"][];
        };
        /** Questionnaire */
        Questionnaire: {
            id: string;
            title: components["schemas"]["Text"];
            answered: string;
            questions: components["schemas"]["Question"][];
        };
        /** QuestionnaireView */
        QuestionnaireView: {
            id: string;
            questionnaire: string;
            title: components["schemas"]["Text"];
            /** @enum {string} */
            protection: "browser" | "tickets";
            opened_at: string;
            closed_at: string | null;
            answered: number;
            few: boolean;
            url: string;
            qr_svg: string;
            questions: components["schemas"]["QuestionTally"][];
            shares: components["schemas"]["ShareView"][];
        };
        /** Rating */
        Rating: {
            levels: components["schemas"]["Level"][];
            /** @constant */
            kind: "rating";
        };
        /** Ratio */
        Ratio: {
            bands: components["schemas"]["Band"][];
            /** @constant */
            kind: "ratio";
        };
        /** Receipt */
        Receipt: {
            number: number;
        };
        /** Reconciling */
        Reconciling: {
            blind: boolean;
            /** @enum {string} */
            policy: "strictest" | "mean" | "median";
        };
        /** RecordName */
        RecordName: {
            id: string;
        };
        /** RecordState */
        RecordState: {
            record: components["schemas"]["TaskRecord"];
            counts: boolean;
            shortcomings: components["schemas"]["Shortcoming"][];
        };
        /** RecordWords */
        RecordWords: {
            title: string;
            labels?: {
                [key: string]: string;
            };
        };
        /** RegionView */
        RegionView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "city" | "county" | "functional";
            parent: string | null;
            aliases: string[];
            retired: boolean;
        };
        /** ReportDue */
        ReportDue: {
            /** @enum {string} */
            jurisdiction_kind: "city" | "county" | "functional";
            /** Format: date */
            due_on: string;
            source: components["schemas"]["Clause"];
        };
        /** ReviewStanding */
        ReviewStanding: {
            /** @enum {string} */
            state: "clear" | "open" | "asked" | "explained" | "accepted" | "rejected";
            warnings: string[];
            saw: string[];
            dot?: string | null;
            /** @default false */
            reopened?: boolean;
            /** @default [] */
            reviews?: components["schemas"]["ReviewView"][];
            /** @default [] */
            explanations?: components["schemas"]["ExplanationView"][];
        };
        /** ReviewView */
        ReviewView: {
            dot: string;
            user_title: string;
            /** @enum {string} */
            kind: "accepted" | "asked" | "rejected" | "withdrawn";
            warnings: string[];
            reason: string;
            written: components["schemas"]["Written"];
            received_at: string;
        };
        /** RulingView */
        RulingView: {
            dot: string;
            user_title: string;
            /** @enum {string} */
            kind: "measured" | "figure" | "not_applicable" | "withdrawn";
            policy: string;
            reason: string;
            covers: string[];
            head: boolean;
            written: components["schemas"]["Written"];
            received_at: string;
            inputs?: unknown;
            figure?: components["schemas"]["Figure"] | null;
            score?: components["schemas"]["ScoreView"] | null;
        };
        /** Sample */
        Sample: {
            bands: components["schemas"]["Band"][];
            /** @default 1 */
            min_asked?: number;
            /** @default [] */
            items?: components["schemas"]["Text"][];
            /** @default 0 */
            pass_at?: number;
            /** @constant */
            kind: "sample";
        };
        /** ScoreView */
        ScoreView: {
            figure: components["schemas"]["Figure"];
            award: components["schemas"]["Figure"];
            /** @enum {string} */
            outcome: "full" | "partial" | "none";
            points: components["schemas"]["Figure"];
        };
        /** Scorecard */
        Scorecard: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            source: components["schemas"]["Clause"];
            total_points: string;
            categories: components["schemas"]["Category"][];
            scoring_points: components["schemas"]["ScoringPoint"][];
            bonuses: components["schemas"]["BonusScheme"][];
            /** @default [] */
            quantities?: components["schemas"]["Quantity"][];
            /** @default [] */
            feeds?: components["schemas"]["SiteFeed"][];
            /** @default [] */
            questionnaires?: components["schemas"]["Questionnaire"][];
            /**
             * @default lowest
             * @enum {string}
             */
            combine?: "lowest" | "mean";
            /**
             * @default excluded
             * @enum {string}
             */
            not_applicable?: "excluded" | "full";
            /** @default [] */
            notes?: string[];
        };
        /** ScorecardName */
        ScorecardName: {
            id: string;
            version: number;
        };
        /** ScorecardOption */
        ScorecardOption: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            categories: number;
            criteria: number;
            scoring_points: number;
            total_points: string;
        };
        /** ScoringPoint */
        ScoringPoint: {
            id: string;
            category: string;
            criterion: number;
            title: components["schemas"]["Text"];
            points: string;
            methods: components["schemas"]["Methods"];
            departments: components["schemas"]["Departments"];
            source: components["schemas"]["Clause"];
            /** @default [] */
            conditions?: components["schemas"]["Condition"][];
        };
        /** SelfCheck */
        SelfCheck: {
            /** @enum {string} */
            locked: "" | "card" | "visit";
            written: number;
            last_at: string | null;
            own: components["schemas"]["CardTotal"];
            official: components["schemas"]["CardTotal"];
            difference: components["schemas"]["Figure"] | null;
            criteria: components["schemas"]["CriterionDifference"][];
            points: components["schemas"]["OwnPoint"][];
        };
        /** ShareView */
        ShareView: {
            scoring_point: string;
            part: components["schemas"]["Text"];
            reached: number;
            of: number;
            share: components["schemas"]["Figure"] | null;
            needed: components["schemas"]["Figure"];
            /** @enum {string} */
            state: "holds" | "fails" | "missing" | "impossible";
            low: number | null;
            high: number | null;
        };
        /** Sheet */
        Sheet: {
            user: string;
            title: string;
            /** @enum {string} */
            state: "not_started" | "open" | "finished";
            scored: number;
            unsigned: string[];
            signature?: string | null;
            signer?: string | null;
            finished_at?: components["schemas"]["Written"] | null;
            representative?: components["schemas"]["Signed"] | components["schemas"]["Declined"] | null;
            /** @enum {null|string} */
            sealed?: "holds" | "unknown" | "broken" | null;
            /** @default false */
            left?: boolean;
        };
        /** Shortcoming */
        Shortcoming: {
            /** @enum {string} */
            code: "label_missing" | "date_malformed" | "date_outside_period" | "theme_differs" | "pictures_few" | "pictures_many" | "paper_missing" | "not_a_picture" | "not_a_pdf" | "paper_too_large" | "file_used_before" | "taken_another_day";
            /** @default  */
            subject?: string;
        };
        /** SignIn */
        SignIn: {
            name: string;
            password: string;
        };
        /** Signed */
        Signed: {
            name: string;
            role: string;
            signature: string;
            /** @constant */
            kind: "signed";
        };
        /** SiteFeed */
        SiteFeed: {
            scoring_point: string;
            checklist: string;
            checkpoints: string[];
        };
        /** StateHead */
        StateHead: {
            dot: string;
            /** @enum {string} */
            kind: "issued" | "reopened" | "closed";
            reason: string;
            user_title: string;
        };
        /** Step */
        Step: {
            /** @enum {string} */
            kind: "opened" | "answered" | "returned" | "accepted" | "withdrawn" | "changed";
            text: string;
            photos: string[];
            by: string | null;
            at: string;
        };
        /** StratumView */
        StratumView: {
            key: string[];
            units: number;
            share: number;
            drawn: components["schemas"]["DrawnUnit"][];
        };
        /** SubmissionView */
        SubmissionView: {
            id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            done: number;
            total: number;
            left_out: number;
            user_title: string;
            created_at: string;
            problem: string;
            message: components["schemas"]["Text"] | null;
            remedy: components["schemas"]["Text"] | null;
        };
        /** TakenView */
        TakenView: {
            start_ms: number | null;
            end_ms: number | null;
            basis: string;
        };
        /** Task */
        Task: {
            id: string;
            group: string;
            title: components["schemas"]["Text"];
            periods: string[];
            needs: components["schemas"]["Need"][];
            departments: components["schemas"]["Departments"];
            source: components["schemas"]["Clause"];
            /** @default  */
            rule?: string;
            /** @default [] */
            labels?: ("held_on" | "place" | "theme" | "organiser" | "participants" | "volunteers" | "served" | "service")[];
        };
        /** TaskCounts */
        TaskCounts: {
            unit: string;
            name: string;
            met: number;
            overdue: number;
            due_soon: number;
            open: number;
            not_yet: number;
        };
        /** TaskFile */
        TaskFile: {
            sha256: string;
            name: string;
            /** @enum {string} */
            kind: "picture" | "pdf" | "other";
            size_bytes: number;
            taken_on?: string | null;
        };
        /** TaskGroup */
        TaskGroup: {
            id: string;
            title: components["schemas"]["Text"];
        };
        /** TaskList */
        TaskList: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            year: number;
            source: components["schemas"]["Clause"];
            groups: components["schemas"]["TaskGroup"][];
            periods: components["schemas"]["Period"][];
            tasks: components["schemas"]["Task"][];
            /** @default [] */
            rules?: components["schemas"]["EvidenceRule"][];
            /** @default [] */
            notes?: string[];
        };
        /** TaskListName */
        TaskListName: {
            id: string;
            version: number;
            title: components["schemas"]["Text"];
            year: number;
            tasks: number;
        };
        /** TaskRecord */
        TaskRecord: {
            id: string;
            task: string;
            period: string;
            /** @enum {string} */
            kind: "activity" | "report" | "document" | "table";
            title: string;
            labels: {
                [key: string]: string;
            };
            files: components["schemas"]["TaskFile"][];
        };
        /** TeamView */
        TeamView: {
            id: string;
            name: string;
            region: string | null;
            members: components["schemas"]["Person"][];
        };
        /** Text */
        Text: {
            zh: string;
            en: string;
        };
        /** TotalView */
        TotalView: {
            points: components["schemas"]["Figure"];
            low: components["schemas"]["Figure"];
            high: components["schemas"]["Figure"];
            whole: components["schemas"]["Figure"];
            final: boolean;
            settled: number;
            conflicts: number;
            unscored: number;
        };
        /** Unit */
        Unit: {
            id: string;
            name: string;
            level: string;
            cohort_year: number;
            jurisdiction: string;
            jurisdiction_derived: boolean;
            /** @default  */
            note?: string;
            /** @default false */
            reorganised?: boolean;
            successor?: string | null;
            place?: components["schemas"]["UnitPlace"] | null;
            /** @default [] */
            visits?: string[];
        };
        /** UnitAnswer */
        UnitAnswer: {
            text: string;
            /** @default [] */
            photos?: (string | unknown)[];
        };
        /** UnitCard */
        UnitCard: {
            unit: components["schemas"]["Unit"];
            total: components["schemas"]["CardTotal"];
            written: number;
            own: components["schemas"]["CardTotal"] | null;
            difference: components["schemas"]["Figure"] | null;
        };
        /** UnitChange */
        UnitChange: {
            name?: string | null;
            /** @enum {null|string} */
            level?: "national" | "provincial_model" | "provincial" | "city_model" | "city" | null;
            cohort_year?: number | null;
            region?: string | null;
            reorganised?: boolean | null;
            successor?: string | null;
            note?: string | null;
        };
        /** UnitDoor */
        UnitDoor: {
            unit_name: string;
            campaign: components["schemas"]["Text"];
            purposes: ("rectification" | "materials" | "self_check")[];
            expires_at: string;
        };
        /** UnitFile */
        UnitFile: {
            id: string;
            scoring_point: string;
            name: string;
            size_bytes: number;
            at: string;
        };
        /** UnitFilePoint */
        UnitFilePoint: {
            id: string;
            criterion: number;
            title: components["schemas"]["Text"];
        };
        /** UnitFiles */
        UnitFiles: {
            points: components["schemas"]["UnitFilePoint"][];
            files: components["schemas"]["UnitFile"][];
        };
        /** UnitItem */
        UnitItem: {
            id: string;
            title: components["schemas"]["Text"];
            opinion: string;
            department: string;
            due_on: string;
            overdue: boolean;
            /** @enum {string} */
            state: "open" | "answered" | "returned" | "accepted" | "withdrawn";
            before: string[];
            after: components["schemas"]["UnitPhoto"][];
            steps: components["schemas"]["Step"][];
        };
        /** UnitLedger */
        UnitLedger: {
            unit: string;
            name: string;
            year: number;
            /** Format: date */
            today: string;
            tasks: components["schemas"]["TaskList"];
            lines: components["schemas"]["Line"][];
            withdrawn: string[];
        };
        /** UnitLinkView */
        UnitLinkView: {
            id: string;
            purposes: ("rectification" | "materials" | "self_check")[];
            visit: string | null;
            user_title: string;
            created_at: string;
            expires_at: string;
            /** @enum {string} */
            state: "valid" | "expired" | "revoked";
            opened_at: string | null;
        };
        /** UnitMethods */
        UnitMethods: {
            materials: components["schemas"]["Materials"];
            hearings: components["schemas"]["HearingView"][];
            questionnaires: components["schemas"]["QuestionnaireView"][];
        };
        /** UnitPage */
        UnitPage: {
            unit_name: string;
            campaign: components["schemas"]["Text"];
            expires_at: string;
            today: string;
            items: components["schemas"]["UnitItem"][];
        };
        /** UnitPhoto */
        UnitPhoto: {
            id: string;
            sha256: string;
            remarks: components["schemas"]["Text"][];
        };
        /** UnitPlace */
        UnitPlace: {
            lat: number;
            lon: number;
            accuracy_m: number;
            /** @enum {string} */
            source: "entered" | "imported" | "learnt";
            /** @default 0 */
            visits?: number;
        };
        /** UnitPreview */
        UnitPreview: {
            seen: string;
            rows: components["schemas"]["ImportRow"][];
            problems: components["schemas"]["CellProblem"][];
            problem_count: number;
        };
        /** UnitStanding */
        UnitStanding: {
            unit: string;
            name: string;
            jurisdiction: string;
            level: string;
            /** @enum {string} */
            stage: "unplanned" | "planned" | "begun" | "signed" | "issued";
            phase?: string | null;
            visit?: string | null;
            points?: components["schemas"]["Figure"] | null;
            whole?: components["schemas"]["Figure"] | null;
            photos?: components["schemas"]["PhotoCounts"] | null;
            /** @default [] */
            places?: components["schemas"]["PlaceTally"][];
        };
        /** UnsentReport */
        UnsentReport: {
            findings: number;
            photos: number;
            oldest_ms?: number | null;
        };
        /** User */
        User: {
            id: string;
            name: string;
            title: string;
            /** @enum {string} */
            role: "administrator" | "office" | "inspector" | "viewer" | "unit";
            enabled: boolean;
            region?: string | null;
            unit?: string | null;
        };
        /** UserChange */
        UserChange: {
            title?: string | null;
            enabled?: boolean | null;
            password?: string | null;
            region?: string | null;
            unit?: string | null;
        };
        /** Verified */
        Verified: {
            code: string;
            number: number;
            unit_name: string;
            campaign: components["schemas"]["Text"];
            checklist: components["schemas"]["Text"];
            checklist_id: string;
            checklist_version: number;
            checklist_sha256: string;
            visit: string;
            issued_at: string;
            points: string;
            whole: string;
            hash: string;
            superseded_by: string | null;
            point: components["schemas"]["VerifiedPoint"] | null;
        };
        /** VerifiedPoint */
        VerifiedPoint: {
            number: number;
            title: components["schemas"]["Text"];
            worth: string;
            points: string;
            /** @enum {string} */
            outcome: "full" | "partial" | "none" | "not_applicable" | "conflict" | "unscored";
            /** @enum {null|string} */
            by: "ruling" | "agreement" | null;
            clause: string;
            findings: number;
            rulings: number;
            photos: string[];
            words: string[];
        };
        /** VisitName */
        VisitName: {
            id: string;
        };
        /** VisitReading */
        VisitReading: {
            id: string;
            campaign: string;
            unit: components["schemas"]["Unit"];
            checklist: components["schemas"]["Checklist"];
            position: number;
            sheets: components["schemas"]["Sheet"][];
            total: components["schemas"]["TotalView"];
            /** @enum {null|string} */
            state: "issued" | "reopened" | "closed" | null;
            state_heads: components["schemas"]["StateHead"][];
            complete: boolean;
            missing: components["schemas"]["Text"][];
            checkpoints: components["schemas"]["CheckpointReading"][];
        };
        /** WarningView */
        WarningView: {
            code: string;
            /** @enum {string} */
            severity: "fail" | "warn";
            name: string;
        };
        /** WindowView */
        WindowView: {
            start_ms: number;
            end_ms: number;
        };
        /** Withdrawn */
        Withdrawn: {
            user_title: string;
            at: string;
            reason: string;
        };
        /** Words */
        Words: {
            x: number;
            y: number;
            text: string;
            /** @constant */
            kind: "words";
        };
        /** Written */
        Written: {
            wall_ms: number;
            offset_min: number;
            start_ms: number | null;
            end_ms: number | null;
        };
        /** FieldChange */
        authoring_changes_FieldChange: {
            field: string;
            before: string;
            after: string;
        };
        /** FieldChange */
        wire_unit_list_FieldChange: {
            field: string;
            before: string;
            after: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiActorsListActors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"][];
                };
            };
        };
    };
    ApiActorsAddActor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActor"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiActorsRevokeActor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiActorsChangeActor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActorChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiAssignmentsAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignments"];
                };
            };
        };
    };
    ApiAuditListAudit: {
        parameters: {
            query?: {
                action?: string;
                user?: string;
                words?: string;
                since?: string;
                until?: string;
                about?: string;
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiAuditTableAuditTable: {
        parameters: {
            query?: {
                action?: string;
                user?: string;
                words?: string;
                since?: string;
                until?: string;
                about?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsListCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"][];
                };
            };
        };
    };
    ApiCampaignsAddCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignName"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdAgreementOneAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdBoardBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdConflictsConflicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDashboardOneDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDeadlinesListDeadlines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadlines"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDrawsListDraws: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDrawsSeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraw"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDrawsDrawIdOpeningOpenDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Opening"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdDrawsDrawIdRecordRecordFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                draw_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdLiveLive: {
        parameters: {
            query?: {
                visit?: string | null;
                checkpoint?: string | null;
            };
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdNegativeHitsListHits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdOutcomesListOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPhotoReviewsPhotoQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoQueue"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPlacesPutPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenPlaces"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPlacesUnitIdForgetPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPlanPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPublicListsListPublic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicListView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdPublicListsPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPublicList"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicListView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdReconcilingReconciling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciling"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdReconcilingSetReconciling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reconciling"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciling"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdRulesSetRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenRules"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTerms"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdScorecardCampaignCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCards"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdScorecardPinScorecard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinScorecard"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdTasksTasksOfCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTasks"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdTasksPinTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinTasks"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTasks"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdTermsTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTerms"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdTermsSetTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTerms"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignTerms"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsListUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsImportImportUnits: {
        parameters: {
            query: {
                seen: string;
            };
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsPreviewPreviewUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPreview"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdChangeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdHearingsAddHearing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHearing"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdLinksListLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLinkView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdLinksGiveLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnitLink"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenUnitLink"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdLinksLinkIdRevokeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLinkView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdMaterialsUnitMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Materials"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdMaterialsAddMaterial: {
        parameters: {
            query: {
                scoring_point: string;
                name: string;
            };
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Materials"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdMaterialsMaterialIdRemoveMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                material_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Materials"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdMaterialsMaterialIdSizeOneMaterial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                material_id: string;
                size: "small" | "large" | "original";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdMethodsUnitMethods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitMethods"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsAddHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHit"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesAddHitFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                hit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesFileIdRemoveHitFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                hit_id: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdFilesFileIdSizeOneHitFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                hit_id: string;
                file_id: string;
                size: "small" | "large" | "original";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdNegativeHitsHitIdWithdrawalWithdrawHit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                hit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HitWithdrawal"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesOpenQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuestionnaire"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesQuestionnaireIdCloseCloseQuestionnaire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                questionnaire_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdQuestionnairesQuestionnaireIdTicketsAddTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                questionnaire_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTickets"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedLink"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdScorecardOfficialUnitCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdScorecardOfficialWriteCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardWrites"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdScorecardSelfOwnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdScorecardSelfWriteOwnCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardWrites"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdSelfCheckSelfCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCheck"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdSubmissionsLatestSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestSubmission"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdSubmissionsBeginSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdSubmissionsSubmissionIdCancelSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdSubmissionsSubmissionIdFileSubmissionFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsAddRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecord"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordName"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdRewriteRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWords"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdWithdrawRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesAddFile: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskFile"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256OneFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256DropFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdFilesSha256PictureOnePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdRestoredRestoreRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTaskRecordsRecordIdSubmissionSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTasksLedgerOfUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitLedger"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTasksTaskIdDutySettleDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyWish"];
            };
        };
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdUnitsUnitIdTasksTaskIdDutyForgetDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
                unit_id: string;
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiCampaignsCampaignIdVisitsAddVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaign_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVisit"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitName"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiChecklistsListChecklists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedChecklist"][];
                };
            };
        };
    };
    ApiChecklistsPublish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistName"];
                };
            };
        };
    };
    ApiChecklistsPreviewPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistPreview"];
                };
            };
        };
    };
    ApiChecklistsTemplateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    ApiChecklistsChecklistIdVersionOneChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiChecklistsChecklistIdVersionChangesChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiChecklistsChecklistIdVersionWorkbookWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiEnrolmentsOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnrolment"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiEnrolmentsClaimClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Claim"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolled"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiExportsListExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"][];
                };
            };
        };
    };
    ApiExportsBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiExportsExportIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiExportsExportIdFileFetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiGiveBackGiveBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiveBackReply"];
                };
            };
        };
    };
    ApiHandoversTakeIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverReport"];
                };
            };
        };
    };
    ApiHealthHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    ApiObjectionsObjectionIdAnswerAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                objection_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicListView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiOpenapiHandler: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oai.openapi+json": string;
                };
            };
        };
    };
    ApiOpenapiOpenapiJsonHandler: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oai.openapi+json": string;
                };
            };
        };
    };
    ApiOpenapiPathHandleSchemaPathNotFound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiOwnUnitOwnUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnUnit"];
                };
            };
        };
    };
    ApiPhotosSha256SizeOnePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
                size: "small" | "large" | "original";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiPresetsListPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetView"][];
                };
            };
        };
    };
    ApiPublicListsListIdWithdrawalWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicListView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiPublicCodesVerify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verified"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiPublicListsListIdReadList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPage"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiPublicListsListIdObjectionsObjectTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewObjection"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiPublicListsListIdPhotosCopyIdListPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
                copy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiQuarantineListQuarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantinedOp"][];
                };
            };
        };
    };
    ApiQuarantineDotLetInLetIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dot: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetIn"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantinedOp"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiReadyReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    ApiRectificationsItemIdDecisionsDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemDecision"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiRegionsListRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"][];
                };
            };
        };
    };
    ApiRegionsRegionIdPutRegion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenRegion"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiSessionWho: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    ApiSessionSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiSessionSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiSessionDeviceResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceSignIn"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiSessionDeviceActorChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiSessionPasswordChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiSyncSync: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    ApiTaskListsListTaskLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskListName"][];
                };
            };
        };
    };
    ApiTeamsListTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"][];
                };
            };
        };
    };
    ApiTeamsAddTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTeam"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiTeamsTeamIdChangeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenTeam"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiTeamsTeamIdDropTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                team_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitReadDoor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDoor"];
                };
            };
        };
    };
    ApiUnitItemsReadPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
        };
    };
    ApiUnitItemsItemIdAnswersAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitAnswer"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitItem"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitItemsItemIdPhotosAddPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitItem"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitMaterialsReadFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFiles"];
                };
            };
        };
    };
    ApiUnitMaterialsSendFile: {
        parameters: {
            query: {
                scoring_point: string;
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitFiles"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitPhotosSha256SizeOnePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
                size: "small";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description File Download */
            200: {
                headers: {
                    /** @description File size in bytes */
                    "content-length"?: string;
                    /** @description Last modified data-time in RFC 2822 format */
                    "last-modified"?: string;
                    /** @description Entity tag */
                    etag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitSelfCheckReadOwnCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
        };
    };
    ApiUnitSelfCheckWriteOwnCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardWrites"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitSessionOpenLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenLink"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDoor"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUnitSessionCloseLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiUploadsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiUploadsCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
        };
    };
    ApiUploadsUploadIdDeleteResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUploadsUploadIdHeadResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUploadsUploadIdPatchResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUsersListUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
        };
    };
    ApiUsersAddUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiUsersUserIdChangeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdOneVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdConductReadConduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdConductConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConductNote"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductLine"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdDispositionsDispose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisposition"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdDossierOneDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdInspectorsSetInspectors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspectors"];
            };
        };
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": null;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdIssuesIssue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIssue"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdOutcomeOneOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdPhotosDotOneReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
                dot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoReading"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdPublicCopiesListCopies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCopyView"][];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdPublicCopiesMakeCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPublicCopy"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCopyView"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdPublicCopiesCopyIdWithdrawCopy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
                copy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, nothing follows */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdPublicCopiesCopyIdPictureCopyPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
                copy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Request fulfilled, document follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdRectificationsOpenItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItems"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
    ApiVisitsVisitIdRevisitsLookAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspectors"];
            };
        };
        responses: {
            /** @description Document created, URL follows */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitName"];
                };
            };
            /** @description Bad request syntax or unsupported method */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status_code: number;
                        detail: string;
                        extra?: null | {
                            [key: string]: unknown;
                        } | unknown[];
                    };
                };
            };
        };
    };
}
